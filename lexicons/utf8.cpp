#include "lexicons/utf8.hpp"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "corpora/ascii.hpp"

// ICU's macros hold narrowing conversions of their own.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace vakpeil {

char32_t next_character(std::string_view text, std::size_t& at) noexcept {
    if (at >= text.size()) return no_character;
    UChar32 character = U_SENTINEL;
    const char* bytes = text.data();
    U8_NEXT(bytes, at, text.size(), character);
    return character < 0 ? no_character : static_cast<char32_t>(character);
}

char32_t character_at(std::string_view text, std::size_t at) noexcept {
    return next_character(text, at);
}

char32_t character_before(std::string_view text, std::size_t at) noexcept {
    if (at == 0) return no_character;
    const std::size_t longest = std::min<std::size_t>(at, U8_MAX_LENGTH);
    const std::string_view tail = text.substr(at - longest, longest);
    auto index = static_cast<std::int32_t>(longest);
    UChar32 character = U_SENTINEL;
    const char* bytes = tail.data();
    U8_PREV(bytes, 0, index, character);
    return character < 0 ? no_character : static_cast<char32_t>(character);
}

bool is_letter(char32_t character) noexcept {
    return character != no_character && u_isalpha(static_cast<UChar32>(character));
}

bool is_letter_or_digit(char32_t character) noexcept {
    return character != no_character && u_isalnum(static_cast<UChar32>(character));
}

bool stands_at(std::string_view text, std::size_t at, std::string_view lower_case) noexcept {
    if (at > text.size() || text.size() - at < lower_case.size()) return false;
    return std::equal(lower_case.begin(), lower_case.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char wanted, char seen) { return wanted == ascii_lower(seen); });
}

} // namespace vakpeil

#pragma GCC diagnostic pop
