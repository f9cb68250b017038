#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lexicons/analyser.hpp"
#include "matcher/impact_table.hpp"

// Job titles compared word by word: a word of one is like a word of the other when it is the same, a synonym of it, or
// shares the parts of a compound (`vrachtwagenchauffeur` and `chauffeur vrachtwagen`).

namespace vakpeil {

// One word of a title.
struct TitleWord {
    TermId word = no_term;        // no_term when the index does not know it
    std::vector<TermId> parts;    // known parts of a compound; the word itself when it is none
    std::vector<TermId> synonyms; // names of synonym sets
    double parts_idf = 0;         // of its parts together
    float idf = 0;                // of the word, or of its parts together
    std::uint32_t position = 0;   // of the word in its analysis, from 0
};

using TitleWords = std::vector<TitleWord>;

// Calls use(term) for each term by which the word can be like another; for some of them more than once.
template <typename Use>
void for_each_term(const TitleWord& word, Use use) {
    if (word.word != no_term) use(word.word);
    for (const TermId part : word.parts)
        use(part);
    for (const TermId synonym : word.synonyms)
        use(synonym);
}

// The words of analysis.words[first .. first + count) that are no stop words and of which the index knows something.
[[nodiscard]] TitleWords title_words(const Analysis& analysis, std::size_t first, std::size_t count,
                                     const ImpactTable& table);

struct TitleLikeness {
    double value = 0;                // 0..1; 1: the same words
    std::vector<double> word_shares; // by word of `given`: its part of the value; sums to it
};

// How well `given`, a vacancy's title, names `known`, a qualification's: mostly how much of the known title is in the
// given one, and for the rest how little else is in the given one.
[[nodiscard]] TitleLikeness title_likeness(const TitleWords& given, const TitleWords& known, const ImpactTable& table);

// title_likeness(...).value without its shares, for ranking: no memory is asked for.
[[nodiscard]] double title_value(const TitleWords& given, const TitleWords& known, const ImpactTable& table);

struct KnownTitle {
    std::string text;
    TitleWords words;
    std::uint32_t first_term = 0; // of the terms of all its words, for TitleTable::terms
    std::uint32_t term_count = 0;
};

// The title and synonyms of every qualification.
class TitleTable {
public:
    // From the title groups among the table's passages.
    static TitleTable load(const ImpactTable& table, Analyser& analyser);

    [[nodiscard]] std::span<const KnownTitle> titles(std::size_t qualification) const;

    // The terms of all words of a title that is in this table. Titles that share none are not alike.
    [[nodiscard]] std::span<const TermId> terms(const KnownTitle& title) const {
        return std::span(terms_).subspan(title.first_term, title.term_count);
    }

private:
    std::vector<std::vector<KnownTitle>> titles_; // by ordinal
    std::vector<TermId> terms_;                   // of all titles, one after the other
};

} // namespace vakpeil
