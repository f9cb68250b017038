#include "tools/classify/line_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpora/code_point.hpp"

namespace vakpeil::tools {

namespace {

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void append_escaped(std::string& line, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    line += '\\';
    switch (c) {
    case '"':
    case '\\':
        line += c;
        break;
    case '\n':
        line += 'n';
        break;
    case '\r':
        line += 'r';
        break;
    case '\t':
        line += 't';
        break;
    default:
        line += "u00";
        line += digits[static_cast<unsigned char>(c) >> 4];
        line += digits[static_cast<unsigned char>(c) & 0xF];
    }
}

bool is_plain_number(std::string_view text) {
    return text.size() > 1 && text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

} // namespace

void append_json_string(std::string& line, std::string_view text) {
    line += '"';
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
        line.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        const CodePoint point = first_code_point(text);
        if (point.value < 0)
            line += "\uFFFD";
        else if (point.value < 0x80)
            append_escaped(line, text.front());
        else
            line.append(text.substr(0, point.size));
        text.remove_prefix(point.size);
    }
    line += '"';
}

void append_probability(std::string& line, double probability) {
    const double share = probability > 0 ? std::min(probability, 1.0) : 0.0; // not so for what is no number
    auto rest = static_cast<unsigned>(std::lround(share * 1e4));
    std::array<char, 6> text{'0', '.', '0', '0', '0', '0'};
    text[0] = rest == 10000 ? '1' : '0';
    for (std::size_t at = text.size() - 1; at > 1; --at, rest /= 10)
        text[at] = static_cast<char>('0' + rest % 10);
    line.append(text.data(), text.size());
}

void append_csv_field(std::string& line, std::string_view text) {
    const bool has_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!has_space && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

void append_csv_foreign(std::string& line, std::string_view text) {
    constexpr std::string_view starts_of_formulas = "=+-@\t\r";
    const bool may_be_formula = !text.empty() && starts_of_formulas.find(text.front()) != std::string_view::npos;
    if (!may_be_formula || is_plain_number(text)) return append_csv_field(line, text);
    append_csv_field(line, std::string("'").append(text));
}

} // namespace vakpeil::tools
