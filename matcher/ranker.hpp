#pragma once

#include <cstdint>
#include <vector>

#include "indexer/catalogue.hpp"
#include "matcher/coverage.hpp"
#include "matcher/level.hpp"
#include "matcher/titles.hpp"

// From passages to qualifications: the features of the likeliest candidates and the score they add up to.

namespace vakpeil {

struct CoveredPassage {
    std::uint32_t passage = 0;
    double mass = 0;     // of evidence, in BM25 units
    double coverage = 0; // 0..1
    double share = 0;    // its part of the feature; the parts sum to the feature
};

struct Candidate {
    std::uint32_t qualification = 0;         // ordinal
    double score = 0;                        // the weighted sum of the features, log odds
    double title = 0;                        // 0..1
    double tasks = 0;                        // 0..1
    double knowledge = 0;                    // 0..1
    double overlap = 0;                      // 0..1
    double level = 0;                        // -1..1
    std::size_t best_title = 0;              // into the document's titles
    std::size_t best_known = 0;              // into the qualification's titles
    std::vector<CoveredPassage> competences; // best covered first
    std::vector<CoveredPassage> knowledge_groups;
};

// What the ranking reads and never changes.
struct RankingTables {
    const ImpactTable* impacts = nullptr;
    const TitleTable* titles = nullptr;
    const Catalogue* catalogue = nullptr;
    const Weights* weights = nullptr;
};

// For one thread; the memory is used again.
class Ranker {
public:
    explicit Ranker(const RankingTables& tables);

    // The likeliest qualifications, best first; at most `max_candidates`. Empty when the vacancy shares no word with
    // the index.
    std::vector<Candidate> rank(const MatchDocument& document, const Occurrences& occurrences,
                                const LevelEvidence& level);

    static constexpr std::size_t max_candidates = 24;

private:
    std::vector<std::uint32_t> retrieve(const Occurrences& occurrences);
    Candidate features(std::uint32_t qualification, const Occurrences& occurrences, const LevelEvidence& level);
    void cover_passages(Candidate& candidate, const Occurrences& occurrences);
    void match_titles(Candidate& candidate);
    double overlap(std::uint32_t qualification, const Occurrences& occurrences);

    RankingTables tables_;
    std::vector<std::uint32_t> first_passage_; // by qualification, one more at the end
    std::vector<float> scores_;                // by passage
    std::vector<float> by_sentence_;
    std::vector<std::uint32_t> seen_in_; // by term: the last qualification whose overlap counted it
    struct GivenTitle {
        std::size_t index; // into the document's titles
        bool mention;
        TitleWords words;
    };
    std::vector<GivenTitle> given_titles_;
};

} // namespace vakpeil
