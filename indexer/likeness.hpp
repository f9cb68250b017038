#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpora/qualification.hpp"
#include "lexicons/analyser.hpp"

// Which qualifications, and which of their competences, say nearly the same.
//
//   for (const LikePair& pair : closest_pairs(qualifications, analyser, 20)) ...
//
// Compared are the distinct words of the chain (no parts, no synonyms), without the competences that every job shares.
// Both functions compare all pairs through their common words, so that 5,000 competences take about a second.

namespace vakpeil {

struct LikePair {
    std::size_t first = 0; // ordinals in the span, first < second
    std::size_t second = 0;
    double likeness = 0; // 0..1
};

// The `most` pairs of qualifications whose competences are most alike: the cosine of their words weighted by inverse
// document frequency. The most alike first.
[[nodiscard]] std::vector<LikePair> closest_pairs(std::span<const Qualification> qualifications, Analyser& analyser,
                                                  std::size_t most);

struct LikeCompetences {
    std::size_t first = 0; // ordinals of the qualifications
    int first_number = 0;  // of the competence
    std::size_t second = 0;
    int second_number = 0;
    double likeness = 0; // 0..1
};

// Competences of two qualifications that share at least this much of their words (the Jaccard index of the sets).
[[nodiscard]] std::vector<LikeCompetences> like_competences(std::span<const Qualification> qualifications,
                                                            Analyser& analyser, double least);

} // namespace vakpeil
