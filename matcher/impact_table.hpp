#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/passage.hpp"
#include "lexicons/analyser.hpp"
#include "lexicons/string_hash.hpp"
#include "lexicons/token.hpp"

// The passages of an index in memory, scored by BM25 in one sweep over the postings of the query's terms.
//
//   const ImpactTable table = ImpactTable::load(index.database());
//   std::vector<float> scores(table.passages().size());
//   table.score(query, scores);
//
// Impacts are Xapian 1.4's BM25Weight with its default parameters (k1 1, k2 0, b 0.5, min_normlen 0.5), for collection
// statistics over the passages alone: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework", 2009. They
// are kept as floats, not quantised: a score must be the exact sum of what the explanation lists. Immutable once
// loaded, so shared between threads.

namespace vakpeil {

struct Posting {
    std::uint32_t passage = 0;
    float impact = 0; // BM25 weight of the term in that passage
};

struct PassageTerm {
    TermId term = no_term;
    float impact = 0;
};

struct PassageInfo {
    std::uint32_t qualification = 0; // ordinal in the catalogue
    PassageKind kind = PassageKind::title;
    int competence = 0;
    std::string label;
};

struct QueryTerm {
    TermId term = no_term;
    float weight = 0;
    float in_text = 0; // the weight without its occurrences in a title
};

class ImpactTable {
public:
    // Throws Xapian::Error when the database cannot be read.
    static ImpactTable load(const Xapian::Database& database);

    // The term's id, or no_term when no passage has it.
    [[nodiscard]] TermId find(TokenKind kind, std::string_view text) const;

    // find, for an Analyser whose words are looked up here; the table outlives it and stays where it is.
    [[nodiscard]] TermResolver resolver() const;

    [[nodiscard]] std::span<const PassageInfo> passages() const noexcept { return passages_; }
    [[nodiscard]] std::size_t term_count() const noexcept { return term_kinds_.size(); }

    // Natural logarithm of the odds that a passage does not have the term; never below 0. Xapian's idf.
    [[nodiscard]] float idf(TermId term) const { return idf_[term]; }
    [[nodiscard]] TokenKind kind(TermId term) const { return term_kinds_[term]; }

    // By passage, ascending.
    [[nodiscard]] std::span<const Posting> postings(TermId term) const;

    // Of all terms, one after the other in the order of their ids.
    [[nodiscard]] std::span<const Posting> postings() const noexcept { return postings_; }

    // By term, ascending.
    [[nodiscard]] std::span<const PassageTerm> terms(std::uint32_t passage) const;

    // scores[p] = sum of weight x impact over the query's terms. `scores` has one element a passage.
    void score(std::span<const QueryTerm> query, std::span<float> scores) const;

private:
    struct Loader; // in the implementation

    StringMap<TermId> words_;    // words and parts of compounds
    StringMap<TermId> synonyms_; // synonym sets
    std::vector<TokenKind> term_kinds_;
    std::vector<float> idf_;
    std::vector<std::uint32_t> posting_begin_; // term_count() + 1 offsets into postings_
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> passage_begin_; // passages + 1 offsets into passage_terms_
    std::vector<PassageTerm> passage_terms_;
    std::vector<PassageInfo> passages_;
};

} // namespace vakpeil
