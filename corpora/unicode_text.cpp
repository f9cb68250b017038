#include "corpora/unicode_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>

#include "corpora/code_point.hpp"

namespace vakpeil {

namespace {

constexpr bool is_zero_width(std::int32_t c) noexcept {
    return c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool is_white(std::int32_t c) noexcept {
    if (c < 0) return false;
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return is_zero_width(c) || u_isUWhiteSpace(c) != 0;
}

std::string_view trim_front(std::string_view text) noexcept {
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        if (!is_white(first.value)) break;
        text.remove_prefix(first.size);
    }
    return text;
}

// U+F0B7 and U+F0A7 are the bullets of Word's Symbol and Wingdings fonts, as they come out of copied text.
constexpr std::array<std::int32_t, 18> glyphs = {0x2022, 0x00B7, 0x2023, 0x25AA, 0x25AB, 0x25A0,
                                                 0x25A1, 0x25E6, 0x25CF, 0x25CB, 0x27A2, 0x27A4,
                                                 0x25BA, 0x25B6, 0x2713, 0x2714, 0xF0B7, 0xF0A7};

// These are also letters or punctuation, and so need white space behind them.
constexpr std::array<std::int32_t, 5> ambiguous_glyphs = {0x2013, 0x2014, '-', '*', 'o'};

} // namespace

std::string_view trim(std::string_view text) noexcept {
    text = trim_front(text);
    while (!text.empty()) {
        const CodePoint last = last_code_point(text);
        if (!is_white(last.value)) break;
        text.remove_suffix(last.size);
    }
    return text;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string squeeze_spaces(std::string_view text) {
    text = trim(text);
    std::string squeezed;
    squeezed.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (!is_white(next.value)) {
            squeezed.append(text.substr(0, next.size));
        } else if (!is_zero_width(next.value) && !squeezed.ends_with(' ')) {
            squeezed += ' ';
        }
        text.remove_prefix(next.size);
    }
    return squeezed;
}

std::string_view strip_bullet(std::string_view line, bool& had_bullet) noexcept {
    had_bullet = false;
    const std::string_view text = trim_front(line);
    if (text.empty()) return line;
    const CodePoint first = first_code_point(text);
    const std::string_view rest = text.substr(first.size);
    const std::string_view behind = trim_front(rest);
    const bool apart = rest.empty() || behind.size() < rest.size();
    had_bullet = std::ranges::find(glyphs, first.value) != glyphs.end() ||
                 (apart && std::ranges::find(ambiguous_glyphs, first.value) != ambiguous_glyphs.end());
    return had_bullet ? behind : line;
}

std::string unify_line_ends(std::string text) {
    std::size_t write = text.find('\r');
    if (write == std::string::npos) return text;
    for (std::size_t read = write; read < text.size(); ++read) {
        const bool is_return = text[read] == '\r';
        if (is_return && read + 1 < text.size() && text[read + 1] == '\n') continue;
        text[write++] = is_return ? '\n' : text[read];
    }
    text.resize(write);
    return text;
}

} // namespace vakpeil
