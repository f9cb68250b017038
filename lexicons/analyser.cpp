#include "lexicons/analyser.hpp"

#include <algorithm>
#include <utility>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

// Telephone numbers, references, dates: of all distinct words of a dump more than half, and hardly one comes back.
bool is_long_number(std::string_view word) {
    return word.size() >= 6 && std::ranges::count_if(word, is_ascii_digit) >= 3;
}

} // namespace

Analyser::Analyser(const Lexicon& lexicon, std::size_t max_memoised_words, TermResolver resolve)
    : lexicon_(&lexicon), tokeniser_(lexicon.protected_tokens), resolve_(std::move(resolve)),
      max_memoised_words_(max_memoised_words) {}

Analysis Analyser::analyse(std::string_view text) {
    Analysis analysis = read(text);
    append_tokens();
    analysis.tokens = tokens_;
    return analysis;
}

Analysis Analyser::read(std::string_view text) {
    surfaces_.clear();
    words_.clear();
    normals_.clear();
    synonyms_.clear();
    tokens_.clear();
    long_numbers_.clear();
    if (memo_.size() > max_memoised_words_ / 2) {
        std::swap(memo_, elder_);
        memo_.clear();
    }

    tokeniser_.tokenise(text, surfaces_);
    words_.reserve(surfaces_.size());
    normals_.reserve(surfaces_.size());
    for (const Surface& surface : surfaces_) // words yet, and not in normal form
        normals_.emplace_back(text.substr(surface.begin, surface.end - surface.begin));
    constexpr std::size_t ahead = 8;
    for (std::size_t i = 0; i < surfaces_.size(); ++i) {
        if (i + ahead < surfaces_.size()) memo_.prefetch(normals_[i + ahead]);
        const WordAnalysis& analysis = look_up(normals_[i]);
        words_.push_back({surfaces_[i].begin, surfaces_[i].end, &analysis, false});
        normals_[i] = {analysis.normal, analysis.normal_hash};
    }
    mark_stop_phrases();
    find_synonyms();
    return {words_, normals_, synonyms_, {}};
}

const WordAnalysis& Analyser::look_up(const HashedWord& word) {
    if (word.text.size() > max_word_bytes) return too_long_; // remembering it would let long words fill the memory
    if (const WordAnalysis* known = memo_.find(word)) return *known;
    if (WordAnalysis* known = elder_.find(word)) return memo_[word] = std::move(*known);
    WordAnalysis analysis = analyse_word(*lexicon_, word.text);
    if (resolve_)
        for (Term& term : analysis.terms)
            term.id = resolve_(term.kind, term.text);
    return (is_long_number(word.text) ? long_numbers_.emplace_back() : memo_[word]) = std::move(analysis);
}

void Analyser::mark_stop_phrases() {
    for (std::size_t i = 0; i < words_.size();) {
        const std::size_t length = lexicon_->stop_phrases.longest_at(normals_, i).length;
        for (std::size_t k = i; k < i + length; ++k)
            words_[k].in_stop_phrase = true;
        i += length == 0 ? 1 : length;
    }
}

void Analyser::find_synonyms() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].in_stop_phrase) continue;
        const PhraseTable::Match phrase = lexicon_->synonyms.phrases().longest_at(normals_, i);
        if (phrase.length == 0) continue;
        const std::string& set = lexicon_->synonyms.phrase_set_name(phrase.payload);
        synonyms_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(phrase.length), set,
                             resolve_ ? resolve_(TokenKind::synonym, set) : no_term});
    }
}

void Analyser::append_tokens() {
    auto synonym = synonyms_.begin();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const AnalysedWord& word = words_[i];
        if (word.in_stop_phrase) continue;
        const auto position = static_cast<std::uint32_t>(i + 1);
        for (const Term& term : word.analysis->terms)
            tokens_.push_back({term.text, word.begin, word.end, position, term.kind});
        if (synonym == synonyms_.end() || synonym->first_word != i) continue;
        tokens_.push_back(
            {synonym->set, word.begin, words_[i + synonym->word_count - 1].end, position, TokenKind::synonym});
        ++synonym;
    }
}

} // namespace vakpeil
