#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

// What the formats' own marks need (headings, tags, keys, codes), all of them plain ASCII: unlike <cctype>, free of the
// locale and defined for every char.

namespace vakpeil {

constexpr bool is_ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_letter(char c) noexcept {
    return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr bool is_ascii_alphanumeric(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr bool is_ascii_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char ascii_lower(char c) noexcept {
    return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return ascii_lower(c); });
    return lower;
}

// `lower_prefix` in lower case.
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view lower_prefix) noexcept {
    if (text.size() < lower_prefix.size()) return false;
    return std::ranges::equal(text.substr(0, lower_prefix.size()), lower_prefix,
                              [](char a, char b) { return ascii_lower(a) == b; });
}

constexpr bool equals_ignoring_case(std::string_view text, std::string_view other) noexcept {
    return std::ranges::equal(text, other, [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

// The number that the whole text is, in decimal digits without a sign.
inline std::optional<int> parse_number(std::string_view digits) noexcept {
    if (digits.empty() || !is_ascii_digit(digits.front())) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

} // namespace vakpeil
