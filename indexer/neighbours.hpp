#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpora/qualification.hpp"
#include "indexer/term_sets.hpp"
#include "lexicons/analyser.hpp"

// The same trade at other levels, and what differs.
//
//   const Neighbourhood trades(qualifications, analyser);
//   for (const Neighbour& one : trades.of(ordinal)) // Hulpkok below Kok
//       use(trades.compare(ordinal, one.ordinal).only_there);
//
// Two qualifications are near when they speak of the same things: the cosine of their titles, synonyms and competences,
// words weighted by inverse document frequency. Competences say the same when they have that likeness by themselves.
// Those of the group that every job shares are left out.

namespace vakpeil {

struct Neighbour {
    std::size_t ordinal = 0;
    double likeness = 0; // 0..1
};

struct CompetencePair {
    int here = 0; // numbers of the competences
    int there = 0;
};

struct CompetenceComparison {
    std::vector<CompetencePair> shared; // each competence is in one pair at most; the likest pair first
    std::vector<int> only_here;
    std::vector<int> only_there;
};

// Immutable once made, so shared between threads.
class Neighbourhood {
public:
    // The analyser is used only here.
    Neighbourhood(std::span<const Qualification> qualifications, Analyser& analyser);

    // The likest at a higher level, at a lower one, and at the same: at most `most` of each, the likest first. Empty
    // when nothing is near.
    [[nodiscard]] std::vector<Neighbour> of(std::size_t ordinal, std::size_t most = 3) const;

    [[nodiscard]] CompetenceComparison compare(std::size_t here, std::size_t there) const;

private:
    TermSets trades_;
    std::vector<int> levels_;
    TermSets competences_;
    std::vector<std::vector<int>> numbers_; // of the competences of each qualification
    std::vector<std::size_t> first_;        // of its sets in competences_
};

} // namespace vakpeil
