#include "tools/terminal.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace vakpeil::tools {

namespace {

struct Character {
    UChar32 code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Character next_character(std::string_view text, std::size_t at) {
    Character character{0, at, at};
    auto offset = static_cast<std::int32_t>(at);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT_OR_FFFD(bytes, offset, static_cast<std::int32_t>(text.size()), character.code);
    character.end = static_cast<std::size_t>(offset);
    return character;
}

std::size_t columns_of(UChar32 code) {
    const auto category = u_charType(code);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_steering(UChar32 code) {
    const auto category = u_charType(code);
    const bool bidirectional = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
           bidirectional;
}

bool environment_has(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets variables
    return value != nullptr && *value != '\0';
}

} // namespace

Terminal::Terminal() {
    if (isatty(STDOUT_FILENO) == 0) return;
    const char* kind = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe)
    colours_ = !environment_has("NO_COLOR") && kind != nullptr && std::string_view(kind) != "dumb";
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        width_ = std::clamp<std::size_t>(size.ws_col, 40, 120);
}

std::string Terminal::styled(Style style, std::string_view text) const {
    if (!colours_ || style == Style::plain) return std::string(text);
    constexpr std::string_view codes[]{"", "\x1b[1m", "\x1b[2m", "\x1b[1;32m", "\x1b[1;33m"};
    return std::string(codes[static_cast<std::size_t>(style)]).append(text).append("\x1b[0m");
}

std::size_t display_width(std::string_view utf8) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Character character = next_character(utf8, at);
        columns += columns_of(character.code);
        at = character.end;
    }
    return columns;
}

std::string fit(std::string_view utf8, std::size_t columns) {
    if (display_width(utf8) <= columns) return std::string(utf8);
    if (columns == 0) return {};
    std::size_t used = 0;
    std::size_t end = 0;
    while (end < utf8.size()) {
        const Character character = next_character(utf8, end);
        const std::size_t more = columns_of(character.code);
        if (used + more > columns - 1) break;
        used += more;
        end = character.end;
    }
    return std::string(utf8.substr(0, end)) + "…";
}

std::string pad(std::string_view utf8, std::size_t columns) {
    std::string text = fit(utf8, columns);
    text.append(columns - std::min(columns, display_width(text)), ' ');
    return text;
}

std::string one_line(std::string_view utf8) {
    std::string line;
    line.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const Character character = next_character(utf8, at);
        if (is_steering(character.code))
            line += ' ';
        else
            line += utf8.substr(character.begin, character.end - character.begin);
        at = character.end;
    }
    return line;
}

std::string wrap(std::string_view utf8, std::size_t columns, std::string_view indent) {
    std::string text;
    std::size_t used = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = std::min(utf8.find_first_not_of(' ', at), utf8.size());
        const std::size_t end = std::min(utf8.find(' ', start), utf8.size());
        const std::string_view word = utf8.substr(start, end - start);
        at = end;
        if (word.empty()) continue;
        const std::size_t width = display_width(word);
        if (used > 0 && used + 1 + width > columns) {
            text += '\n';
            text += indent;
            used = 0;
        } else if (used > 0) {
            text += ' ';
            ++used;
        }
        text += word;
        used += width;
    }
    return text;
}

} // namespace vakpeil::tools
