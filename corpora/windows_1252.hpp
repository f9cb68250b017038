#pragma once

#include <array>

// The code points of Windows-1252, the superset of Latin-1 that text of western Europe is in when it is not Unicode.
// Source: the index of the WHATWG Encoding Standard, with U+FFFD for the five bytes that stand for nothing.

namespace vakpeil {

constexpr char32_t from_windows_1252(unsigned char byte) noexcept {
    constexpr std::array<char16_t, 32> from_0x80 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    return byte >= 0x80 && byte <= 0x9F ? from_0x80[byte - 0x80u] : byte;
}

} // namespace vakpeil
