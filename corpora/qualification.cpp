#include "corpora/qualification.hpp"

#include <algorithm>
#include <utility>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

constexpr std::string_view part_mark = "-DBK-";

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_ascii_digit);
}

} // namespace

std::optional<CodeParts> parse_code(std::string_view code) {
    constexpr std::size_t number_size = 7; // "BK-0496"
    constexpr std::size_t most_version_digits = 3;
    constexpr std::size_t part_digits = 2;
    std::string part;
    if (const std::size_t at = code.find(part_mark); at != std::string_view::npos) {
        if (!all_digits(code.substr(at + part_mark.size())) || code.size() != at + part_mark.size() + part_digits) {
            return std::nullopt;
        }
        part = code.substr(at + 1);
        code = code.substr(0, at);
    }
    if (code.size() < number_size + 2 || code.size() > number_size + 1 + most_version_digits) return std::nullopt;
    if (!is_ascii_upper(code[0]) || !is_ascii_upper(code[1]) || code[2] != '-' || code[number_size] != '-') {
        return std::nullopt;
    }
    if (!all_digits(code.substr(3, 4))) return std::nullopt;
    const std::string_view digits = code.substr(number_size + 1);
    const std::optional<int> version = parse_number(digits);
    if (!version || digits.front() == '0') return std::nullopt;
    return CodeParts{std::string(code.substr(0, number_size)), *version, std::move(part)};
}

Depth knowledge_depth(std::string_view line) {
    if (starts_with_ignoring_case(line, "basiskennis")) return Depth::basic;
    if (starts_with_ignoring_case(line, "grondige kennis")) return Depth::thorough;
    return Depth::plain;
}

} // namespace vakpeil
