#include "corpora/text_encoding.hpp"

#include <algorithm>

#include <unicode/utf16.h>

#include "corpora/ascii.hpp"
#include "corpora/code_point.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/windows_1252.hpp"

namespace vakpeil {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16le_mark = "\xFF\xFE";
constexpr std::string_view utf16be_mark = "\xFE\xFF";
constexpr char32_t replacement = 0xFFFD;

enum class ByteOrder { little, big };

struct SequenceCount {
    std::size_t valid = 0; // of more than one byte
    std::size_t invalid = 0;
};

// Calls `valid(sequence)` or `invalid()` for each code point.
template <class Valid, class Invalid>
void for_each_sequence(std::string_view bytes, const Valid& valid, const Invalid& invalid) {
    while (!bytes.empty()) {
        const CodePoint next = first_code_point(bytes);
        if (next.value < 0) {
            invalid();
        } else {
            valid(bytes.substr(0, next.size));
        }
        bytes.remove_prefix(next.size);
    }
}

SequenceCount count_sequences(std::string_view bytes) {
    SequenceCount count;
    for_each_sequence(
        bytes, [&](std::string_view sequence) { count.valid += static_cast<std::size_t>(sequence.size() > 1); },
        [&] { ++count.invalid; });
    return count;
}

DecodedText repair_utf8(std::string_view bytes) {
    DecodedText text{{}, "UTF-8", false, true};
    text.utf8.reserve(bytes.size());
    for_each_sequence(
        bytes, [&](std::string_view sequence) { text.utf8 += sequence; },
        [&] { append_code_point(text.utf8, replacement); });
    return text;
}

DecodedText decode_windows_1252(std::string_view bytes) {
    DecodedText text{{}, "windows-1252", false, false};
    text.utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const char32_t code_point = from_windows_1252(static_cast<unsigned char>(byte));
        text.repaired = text.repaired || code_point == replacement;
        append_code_point(text.utf8, code_point);
    }
    return text;
}

char16_t utf16_unit(std::string_view bytes, std::size_t index, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[2 * index]);
    const auto second = static_cast<unsigned char>(bytes[2 * index + 1]);
    return static_cast<char16_t>(order == ByteOrder::little ? first | (second << 8) : (first << 8) | second);
}

DecodedText decode_utf16(std::string_view bytes, ByteOrder order) {
    DecodedText text{{}, order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE", false, bytes.size() % 2 != 0};
    text.utf8.reserve(bytes.size() / 2);
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = 0; i < units; ++i) {
        char32_t code_point = utf16_unit(bytes, i, order);
        if (U16_IS_SURROGATE(code_point)) {
            const char16_t next = i + 1 < units ? utf16_unit(bytes, i + 1, order) : u'\0';
            const bool pair = U16_IS_SURROGATE_LEAD(code_point) && U16_IS_TRAIL(next);
            code_point = pair ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(code_point, next)) : replacement;
            text.repaired = text.repaired || !pair;
            i += pair ? 1 : 0;
        }
        append_code_point(text.utf8, code_point);
    }
    if (bytes.size() % 2 != 0) append_code_point(text.utf8, replacement);
    return text;
}

// Text of our alphabet in UTF-16 has a zero in nearly every unit, always in the same half.
bool is_unmarked_utf16(std::string_view bytes, ByteOrder order) {
    const std::string_view sample = bytes.substr(0, 64u << 10);
    const std::size_t units = sample.size() / 2;
    std::size_t high_zeros = 0;
    std::size_t low_zeros = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const char16_t unit = utf16_unit(sample, i, order);
        high_zeros += (unit >> 8) == 0 ? 1 : 0;
        low_zeros += (unit & 0xFF) == 0 ? 1 : 0;
    }
    return units > 0 && high_zeros * 2 > units && low_zeros * 10 <= units;
}

DecodedText decode_unmarked(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) {
        if (is_unmarked_utf16(bytes, ByteOrder::little)) return decode_utf16(bytes, ByteOrder::little);
        if (is_unmarked_utf16(bytes, ByteOrder::big)) return decode_utf16(bytes, ByteOrder::big);
    }
    const SequenceCount count = count_sequences(bytes);
    if (count.invalid == 0) return {std::string(bytes), "UTF-8", false, false};
    // Sequences hardly ever come out valid by chance: this is UTF-8 with some damage, or cut in the middle of a letter.
    if (count.valid > count.invalid) return repair_utf8(bytes);
    return decode_windows_1252(bytes);
}

DecodedText decode(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) {
        bytes.remove_prefix(utf8_mark.size());
        if (count_sequences(bytes).invalid > 0) return repair_utf8(bytes);
        return {std::string(bytes), "UTF-8", false, false};
    }
    if (bytes.starts_with(utf16le_mark)) return decode_utf16(bytes.substr(2), ByteOrder::little);
    if (bytes.starts_with(utf16be_mark)) return decode_utf16(bytes.substr(2), ByteOrder::big);
    return decode_unmarked(bytes);
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && !is_ascii_space(c));
}

bool is_binary(std::string_view utf8) {
    if (utf8.find('\0') != std::string_view::npos) return true;
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(utf8, is_control));
    return controls * 20 > utf8.size();
}

} // namespace

DecodedText decode_text(std::string_view bytes) {
    DecodedText text = decode(bytes);
    text.binary = is_binary(text.utf8);
    if (text.binary) {
        text.utf8.clear();
        return text;
    }
    text.utf8 = unify_line_ends(std::move(text.utf8));
    std::ranges::replace_if(text.utf8, is_control, ' ');
    return text;
}

} // namespace vakpeil
