#include "lexicons/analyser.hpp"

namespace vakpeil {

Analyser::Analyser(const Lexicon& lexicon, std::size_t max_memoised_words)
    : lexicon_(&lexicon), tokeniser_(lexicon.protected_tokens), max_memoised_words_(max_memoised_words) {}

Analysis Analyser::analyse(std::string_view text) {
    surfaces_.clear();
    words_.clear();
    normals_.clear();
    tokens_.clear();
    if (memo_.size() > max_memoised_words_) memo_.clear();

    tokeniser_.tokenise(text, surfaces_);
    for (const Surface& surface : surfaces_) {
        const WordAnalysis& analysis = look_up(text.substr(surface.begin, surface.end - surface.begin));
        words_.push_back({surface.begin, surface.end, &analysis, false});
        normals_.push_back(analysis.normal);
    }
    mark_stop_phrases();
    append_tokens();
    return {words_, normals_, tokens_};
}

const WordAnalysis& Analyser::look_up(std::string_view surface) {
    if (surface.size() > max_word_bytes) return too_long_; // remembering it would let long words fill the memory
    if (const auto known = memo_.find(surface); known != memo_.end()) return known->second;
    return memo_.emplace(std::string(surface), analyse_word(*lexicon_, surface)).first->second;
}

void Analyser::mark_stop_phrases() {
    for (std::size_t i = 0; i < words_.size();) {
        const std::size_t length = lexicon_->stop_phrases.longest_at(normals_, i).length;
        for (std::size_t k = i; k < i + length; ++k)
            words_[k].in_stop_phrase = true;
        i += length == 0 ? 1 : length;
    }
}

void Analyser::append_tokens() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const AnalysedWord& word = words_[i];
        if (word.in_stop_phrase) continue;
        const auto position = static_cast<std::uint32_t>(i + 1);
        for (const Term& term : word.analysis->terms) {
            tokens_.push_back({term.text, word.begin, word.end, position, term.kind});
        }
        const PhraseTable::Match phrase = lexicon_->synonyms.phrases().longest_at(normals_, i);
        if (phrase.length == 0) continue;
        const std::string& name = lexicon_->synonyms.phrase_set_name(phrase.payload);
        tokens_.push_back({name, word.begin, words_[i + phrase.length - 1].end, position, TokenKind::synonym});
    }
}

} // namespace vakpeil
