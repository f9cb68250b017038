#pragma once

#include <cstddef>
#include <string_view>

// Looking at single characters of UTF-8 text.

namespace vakpeil {

inline constexpr char32_t no_character = 0xFFFFFFFF; // beyond the text, or an invalid sequence

// The character that starts at byte `at`, which moves behind it (behind one byte or more of an invalid sequence).
[[nodiscard]] char32_t next_character(std::string_view text, std::size_t& at) noexcept;

[[nodiscard]] char32_t character_at(std::string_view text, std::size_t at) noexcept;
[[nodiscard]] char32_t character_before(std::string_view text, std::size_t at) noexcept;

[[nodiscard]] bool is_letter(char32_t character) noexcept;
[[nodiscard]] bool is_letter_or_digit(char32_t character) noexcept;

// Whether `lower_case` stands at byte `at`, whatever the case of the ASCII letters there.
[[nodiscard]] bool stands_at(std::string_view text, std::size_t at, std::string_view lower_case) noexcept;

} // namespace vakpeil
