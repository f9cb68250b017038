#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/utf8.h>

// One code point at either end of a text that is not empty, and onto one: ICU's macros with checked types around them.

namespace vakpeil {

struct CodePoint {
    std::int32_t value = -1; // negative when the bytes are no valid sequence
    std::size_t size = 0;    // in bytes, at least 1
};

inline CodePoint first_code_point(std::string_view text) noexcept {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (bytes[0] < 0x80) return {bytes[0], 1};
    // No sequence is longer, and the count fits whatever the text's size.
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
    std::int32_t index = 0;
    std::int32_t value = -1;
    U8_NEXT(bytes, index, size, value);
    return {value, static_cast<std::size_t>(index)};
}

inline CodePoint last_code_point(std::string_view text) noexcept {
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + text.size() - size;
    std::int32_t index = size;
    std::int32_t value = -1;
    U8_PREV(bytes, 0, index, value);
    return {value, static_cast<std::size_t>(size - index)};
}

// U+FFFD for a number that is no code point.
inline void append_code_point(std::string& text, char32_t code_point) {
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
        return;
    }
    const char32_t valid = code_point > 0x10FFFF || U_IS_SURROGATE(code_point) ? U'\uFFFD' : code_point;
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, valid);
    text.append(bytes.begin(), bytes.begin() + length);
}

} // namespace vakpeil
