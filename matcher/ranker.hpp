#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/catalogue.hpp"
#include "matcher/coverage.hpp"
#include "matcher/features.hpp"
#include "matcher/level.hpp"
#include "matcher/profile_table.hpp"
#include "matcher/retrieval.hpp"
#include "matcher/titles.hpp"

// From passages to qualifications: the features of the likeliest candidates and the score they add up to.

namespace vakpeil {

struct CoveredPassage {
    std::uint32_t passage = 0;
    double mass = 0;     // of evidence, in BM25 units
    double coverage = 0; // 0..1
    double share = 0;    // its part of the feature; the parts sum to the feature
};

// The best likeness of a title that the vacancy gives and one that the qualification has.
struct TitleMatch {
    double value = 0;      // 0..1
    std::size_t given = 0; // into the document's titles
    std::size_t known = 0; // into the qualification's titles
};

struct Candidate {
    std::uint32_t qualification = 0; // ordinal
    double score = 0;                // the weighted sum of the features, log odds
    Features features{};
    TitleMatch title;                        // as given
    TitleMatch mention;                      // in a sentence
    std::vector<CoveredPassage> competences; // best covered first
    std::vector<CoveredPassage> knowledge_groups;

    [[nodiscard]] double feature(Feature one) const { return features[static_cast<std::size_t>(one)]; }
    double& feature(Feature one) { return features[static_cast<std::size_t>(one)]; }
};

// What the ranking reads and never changes.
struct RankingTables {
    const ImpactTable* impacts = nullptr;
    const ProfileTable* profiles = nullptr;
    const TitleTable* titles = nullptr;
    const Catalogue* catalogue = nullptr;
    const Weights* weights = nullptr;
};

// The words of a title that the vacancy gives, without those in another role.
[[nodiscard]] TitleWords given_title_words(const MatchDocument& document, const TitleSpan& span,
                                           const ImpactTable& table);

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
    struct GivenTitle {
        std::size_t index; // into the document's titles
        bool mention;
        TitleWords words;
    };

    void read_titles(const MatchDocument& document);
    void share_terms(std::span<const std::uint32_t> qualifications, const Occurrences& occurrences);
    void compare_words(std::vector<Candidate>& candidates, const Occurrences& occurrences);
    void cover_passages(Candidate& candidate, std::span<const SharedTerm> shared, const Occurrences& occurrences);
    void match_titles(Candidate& candidate);

    // The terms that the candidate at this place shares with the vacancy.
    [[nodiscard]] std::span<const SharedTerm> shared(std::size_t candidate) const {
        return std::span(shared_).subspan(shared_begin_[candidate],
                                          shared_begin_[candidate + 1] - shared_begin_[candidate]);
    }

    RankingTables tables_;
    Retrieval retrieval_;
    EvidenceMasses evidence_;
    std::vector<std::uint32_t> first_passage_; // by qualification, one more at the end
    std::vector<PassageKind> passage_kinds_;
    std::vector<SharedTerm> shared_;          // of all candidates
    std::vector<std::uint32_t> shared_begin_; // candidates + 1 offsets
    std::vector<std::uint32_t> holders_;      // by slot of the query: candidates that have the term
    std::vector<double> distinct_;            // by slot: how much the term tells candidates apart
    std::vector<GivenTitle> given_titles_;
    std::vector<std::uint32_t> given_masks_; // by term: in which of the given titles it is
};

} // namespace vakpeil
