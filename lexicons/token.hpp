#pragma once

#include <cstdint>
#include <string_view>

// What the Dutch analysis chain makes of a stretch of text.

namespace vakpeil {

// Of a term in the index that the words are analysed for. no_term: not asked, or no passage has it.
using TermId = std::uint32_t;
inline constexpr TermId no_term = ~TermId{0};

enum class TokenKind : std::uint8_t {
    word,    // the stem of the word itself
    part,    // the stem of one part of a compound, at the position of the whole
    synonym, // the name of a synonym set that the word, a part of it, or a phrase starting with it belongs to
};

struct Token {
    std::string_view text;   // the term; memory of the Analyser that made it (see there)
    std::uint32_t begin = 0; // byte range of the surface word in the analysed text, never changed by a step; of a
                             // phrase's synonym, of all its words
    std::uint32_t end = 0;
    std::uint32_t position = 0; // 1, 2, ... by surface word; stop words count, so that phrases keep their distance
    TokenKind kind = TokenKind::word;

    bool operator==(const Token&) const = default;
};

} // namespace vakpeil
