#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/lexicon.hpp"
#include "lexicons/token.hpp"

// Steps 2 to 7 of the chain, on one word: the function in which the chain can be read. Pure, therefore memoised by
// Analyser.

namespace vakpeil {

// In bytes. Longer is no word but an address or a code; it has no terms, and no term is longer (Xapian's limit is 245).
inline constexpr std::size_t max_word_bytes = 128;

struct Term {
    std::string text; // never empty; `_` stands for a space
    TokenKind kind = TokenKind::word;
    TermId id = no_term;

    bool operator==(const Term&) const = default;
};

struct WordAnalysis {
    std::string normal;             // step 2; empty when the word is too long
    std::uint64_t normal_hash = 0;  // of `normal`, as HashedWord has it
    std::string title_form;         // step 3
    bool stop_word = false;         // step 4; then there are no terms
    std::vector<std::string> parts; // step 5, before stemming
    std::vector<Term>
        terms; // steps 6 and 7: the stemmed word first, then its parts, then its synonym sets; no double stems or sets
};

[[nodiscard]] WordAnalysis analyse_word(const Lexicon& lexicon, std::string_view surface);

} // namespace vakpeil
