#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicons/analyse_word.hpp"
#include "lexicons/lexicon.hpp"
#include "lexicons/token.hpp"
#include "lexicons/tokenise.hpp"
#include "lexicons/word_map.hpp"

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

// Several words that are a member of a synonym set: `chef de rang`.
struct PhraseSynonym {
    std::uint32_t first_word = 0; // into the analysis
    std::uint32_t word_count = 0;
    std::string_view set; // its name; memory of the Lexicon
    TermId id = no_term;  // of the set's name
};

// Valid until the Analyser's next call of analyse() or read(), or its end.
struct Analysis {
    std::span<const AnalysedWord> words;     // every surface word in order
    std::span<const HashedWord> normals;     // of the words, for finding phrases
    std::span<const PhraseSynonym> synonyms; // in order, none within a stop phrase
    std::span<const Token> tokens;           // ordered by position; empty when only read
};

// Says which number a term has in an index; no_term for none. Called once for each term of a word seen first.
using TermResolver = std::function<TermId(TokenKind, std::string_view)>;

class Analyser {
public:
    static constexpr std::size_t default_memoised_words = std::size_t{1} << 17;

    // Remembers about that many words, of these the ones seen last. Without a resolver all terms have the id no_term.
    explicit Analyser(const Lexicon& lexicon, std::size_t max_memoised_words = default_memoised_words,
                      TermResolver resolve = {});
    Analyser(const Lexicon& lexicon, TermResolver resolve)
        : Analyser(lexicon, default_memoised_words, std::move(resolve)) {}

    // `text` is UTF-8. Throws as Tokeniser::tokenise.
    Analysis analyse(std::string_view text);

    // The same without tokens, for who reads the words' own terms.
    Analysis read(std::string_view text);

    [[nodiscard]] const Lexicon& lexicon() const noexcept { return *lexicon_; }

private:
    const WordAnalysis& look_up(const HashedWord& word);
    void mark_stop_phrases();
    void find_synonyms();
    void append_tokens();

    const Lexicon* lexicon_;
    Tokeniser tokeniser_;
    TermResolver resolve_;
    std::size_t max_memoised_words_;
    // In two generations: a word of the elder that is seen again goes to the younger, and when that is half of what may
    // be, which is looked at between texts, the elder is forgotten. So words that come once, as half of all do, push
    // out no frequent ones.
    WordMap<WordAnalysis> memo_;
    WordMap<WordAnalysis> elder_;
    std::deque<WordAnalysis> long_numbers_; // of this text; not worth remembering
    WordAnalysis too_long_;                 // of every word that is
    std::vector<Surface> surfaces_;
    std::vector<AnalysedWord> words_;
    std::vector<HashedWord> normals_; // of words_
    std::vector<PhraseSynonym> synonyms_;
    std::vector<Token> tokens_;
};

} // namespace vakpeil
