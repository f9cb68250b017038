#include "lexicons/analyse_word.hpp"

#include <algorithm>

#include "lexicons/normalise.hpp"
#include "lexicons/word_map.hpp"

namespace vakpeil {
namespace {

void add_term(std::vector<Term>& terms, std::string text, TokenKind kind) {
    std::replace(text.begin(), text.end(), ' ', '_');
    // The name of a set may be spelt like a stem and is another term all the same.
    const auto same = [&](const Term& term) {
        return term.text == text && (term.kind == TokenKind::synonym) == (kind == TokenKind::synonym);
    };
    const bool known = std::any_of(terms.begin(), terms.end(), same);
    if (known || text.empty() || text.size() > max_word_bytes) return;
    terms.push_back({std::move(text), kind, no_term});
}

// Of a listed token with spaces (`rijbewijs CE`) the words, else of a compound its parts.
std::vector<std::string> parts_of(std::string_view word, const CompoundSplitter& compounds) {
    if (word.find(' ') == std::string_view::npos) return compounds.split(word);
    std::vector<std::string> words;
    while (!word.empty()) {
        const std::size_t space = std::min(word.find(' '), word.size());
        if (space > 0) words.emplace_back(word.substr(0, space));
        word.remove_prefix(std::min(space + 1, word.size()));
    }
    return words;
}

void add_stems(const Stemmer& stemmer, WordAnalysis& word) {
    add_term(word.terms, stemmer.stem(word.title_form), TokenKind::word);
    for (const std::string& part : word.parts)
        add_term(word.terms, stemmer.stem(part), TokenKind::part);
}

void add_words(WordAnalysis& word) {
    add_term(word.terms, word.title_form, TokenKind::word);
    for (const std::string& part : word.parts)
        add_term(word.terms, part, TokenKind::part);
}

void add_synonyms(const Synonyms& synonyms, WordAnalysis& word) {
    const auto add_sets_of = [&](std::string_view member) {
        for (const std::string& set : synonyms.sets_of(member))
            add_term(word.terms, set, TokenKind::synonym);
    };
    add_sets_of(word.normal);
    add_sets_of(word.title_form);
    for (const std::string& part : word.parts)
        add_sets_of(part);
}

} // namespace

WordAnalysis analyse_word(const Lexicon& lexicon, std::string_view surface) {
    WordAnalysis word;
    if (surface.size() > max_word_bytes) return word;
    word.normal = normalise(surface);
    word.normal_hash = HashedWord(word.normal).hash;
    const ChainSteps& steps = lexicon.steps;
    word.title_form = steps.title_forms ? lexicon.title_forms.canonical(word.normal, lexicon.compounds) : word.normal;
    word.stop_word = steps.stop_words && lexicon.stop_words.contains(word.normal);
    if (word.stop_word) return word;
    if (steps.compounds) word.parts = parts_of(word.title_form, lexicon.compounds);
    if (steps.stems)
        add_stems(lexicon.stemmer, word);
    else
        add_words(word);
    add_synonyms(lexicon.synonyms, word);
    return word;
}

} // namespace vakpeil
