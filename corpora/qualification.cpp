#include "corpora/qualification.hpp"

#include <algorithm>

#include "corpora/ascii.hpp"

namespace vakpeil {

std::optional<CodeParts> parse_code(std::string_view code) {
    constexpr std::size_t number_size = 7; // "BK-0496"
    constexpr std::size_t most_version_digits = 3;
    if (code.size() < number_size + 2 || code.size() > number_size + 1 + most_version_digits) return std::nullopt;
    if (!is_ascii_upper(code[0]) || !is_ascii_upper(code[1]) || code[2] != '-' || code[number_size] != '-') {
        return std::nullopt;
    }
    if (!std::ranges::all_of(code.substr(3, 4), is_ascii_digit)) return std::nullopt;
    const std::string_view digits = code.substr(number_size + 1);
    const std::optional<int> version = parse_number(digits);
    if (!version || digits.front() == '0') return std::nullopt;
    return CodeParts{std::string(code.substr(0, number_size)), *version};
}

Depth knowledge_depth(std::string_view line) {
    if (starts_with_ignoring_case(line, "basiskennis")) return Depth::basic;
    if (starts_with_ignoring_case(line, "grondige kennis")) return Depth::thorough;
    return Depth::plain;
}

} // namespace vakpeil
