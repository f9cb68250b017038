#include <algorithm>
#include <cstdint>
#include <optional>

#include <libxml/HTMLparser.h>

#include "corpora/ascii.hpp"
#include "corpora/code_point.hpp"
#include "corpora/html_tokens.hpp"
#include "corpora/windows_1252.hpp"

namespace vakpeil {

namespace {

struct Entity {
    char32_t code_point = 0;
    std::size_t size = 0; // in bytes, from the ampersand
};

std::size_t with_semicolon(std::string_view text, std::size_t size) {
    return size < text.size() && text[size] == ';' ? size + 1 : size;
}

// "&#8226;" or "&#x2022;", also without the semicolon.
std::optional<Entity> numeric_entity(std::string_view text) {
    const bool is_hex = text.size() > 2 && ascii_lower(text[2]) == 'x';
    const std::uint32_t base = is_hex ? 16 : 10;
    const std::size_t begin = is_hex ? 3 : 2;
    std::uint32_t number = 0;
    std::size_t end = begin;
    for (; end < text.size(); ++end) {
        const char c = ascii_lower(text[end]);
        const bool is_hex_letter = is_hex && c >= 'a' && c <= 'f';
        if (!is_ascii_digit(c) && !is_hex_letter) break;
        const auto digit = static_cast<std::uint32_t>(is_hex_letter ? c - 'a' + 10 : c - '0');
        number = std::min<std::uint32_t>(number * base + digit, 0x110000); // beyond Unicode, and never overflows
    }
    if (end == begin) return std::nullopt;
    char32_t code_point = number < 0x100 ? from_windows_1252(static_cast<unsigned char>(number)) : number;
    if (code_point < 0x20 || code_point == 0x7F) code_point = ' ';
    return Entity{code_point, with_semicolon(text, end)};
}

// Without a semicolon browsers only know the names of Latin-1: "?a=1&lang=nl" holds no entity.
std::optional<Entity> named_entity(std::string_view text) {
    constexpr std::size_t longest = 8; // "thetasym"
    const std::string_view tail = text.substr(1, longest + 1);
    const auto* const end = std::ranges::find_if_not(tail, is_ascii_alphanumeric);
    const std::string name(tail.begin(), end);
    const std::size_t size = with_semicolon(text, name.size() + 1);
    const bool is_closed = size > name.size() + 1;
    if (name.empty() || name.size() > longest) return std::nullopt;
    if (name == "apos" && is_closed) return Entity{'\'', size};
    const htmlEntityDesc* const entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (entity == nullptr || (!is_closed && entity->value > 0xFF)) return std::nullopt;
    return Entity{entity->value, size};
}

std::optional<Entity> first_entity(std::string_view text) {
    if (text.size() < 3) return std::nullopt;
    return text[1] == '#' ? numeric_entity(text) : named_entity(text);
}

} // namespace

void append_without_entities(std::string& to, std::string_view raw) {
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('&'), raw.size());
        to += raw.substr(0, plain);
        raw.remove_prefix(plain);
        if (raw.empty()) return;
        if (const std::optional<Entity> entity = first_entity(raw)) {
            append_code_point(to, entity->code_point);
            raw.remove_prefix(entity->size);
        } else {
            to += '&';
            raw.remove_prefix(1);
        }
    }
}

} // namespace vakpeil
