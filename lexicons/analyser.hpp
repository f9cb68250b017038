#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/analyse_word.hpp"
#include "lexicons/lexicon.hpp"
#include "lexicons/string_hash.hpp"
#include "lexicons/token.hpp"
#include "lexicons/tokenise.hpp"

// The Dutch analysis chain over a whole text. The same chain makes the index and reads the vacancy.
//
//   Analyser analyser(lexicon);
//   const Analysis analysis = analyser.analyse("Wij zoeken een vrachtwagenchauffeur");
//   // words: wij zoeken een vrachtwagenchauffeur; tokens: zoek, vrachtwanchauffeur, vrachtwaag, chauffeur, ...
//
// Words are memoised: the cost of a word seen before is one hash look-up. An Analyser is for one thread; make one per
// thread over one shared Lexicon, which it keeps a reference to.

namespace vakpeil {

struct AnalysedWord {
    std::uint32_t begin = 0; // byte range in the text
    std::uint32_t end = 0;
    const WordAnalysis* analysis = nullptr; // memory of the Analyser
    bool in_stop_phrase = false;            // its terms are left out
};

// Valid until the Analyser's next call of analyse(), or its end.
struct Analysis {
    std::span<const AnalysedWord> words;       // every surface word in order
    std::span<const std::string_view> normals; // of the words, for finding phrases
    std::span<const Token> tokens;             // ordered by position
};

class Analyser {
public:
    explicit Analyser(const Lexicon& lexicon, std::size_t max_memoised_words = std::size_t{1} << 17);

    // `text` is UTF-8. Throws as Tokeniser::tokenise.
    Analysis analyse(std::string_view text);

    [[nodiscard]] const Lexicon& lexicon() const noexcept { return *lexicon_; }

private:
    const WordAnalysis& look_up(std::string_view surface);
    void mark_stop_phrases();
    void append_tokens();

    const Lexicon* lexicon_;
    Tokeniser tokeniser_;
    std::size_t max_memoised_words_;
    StringMap<WordAnalysis> memo_; // emptied when full, between texts
    WordAnalysis too_long_;        // of every word that is
    std::vector<Surface> surfaces_;
    std::vector<AnalysedWord> words_;
    std::vector<std::string_view> normals_; // of words_
    std::vector<Token> tokens_;
};

} // namespace vakpeil
