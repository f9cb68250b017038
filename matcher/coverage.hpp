#pragma once

#include <cstdint>
#include <vector>

#include "matcher/occurrences.hpp"

// What a vacancy says about one passage of a qualification, sentence by sentence.

namespace vakpeil {

struct WordEvidence {
    std::uint32_t word = 0; // into the analysis
    double mass = 0;        // BM25 units
};

struct SentenceEvidence {
    std::uint32_t sentence = 0;
    double mass = 0; // sum over its words
    std::vector<WordEvidence> words;
};

// Coverage from which people are told that a competence has evidence.
inline constexpr double shown_coverage = 0.25;

// The mass of evidence for a passage: that of its best sentence, and half of the next best. One sentence that speaks of
// a competence is worth more than its words strewn over the text. Zero when none does.
[[nodiscard]] double evidence_mass(const Occurrences& occurrences, const ImpactTable& table, std::uint32_t passage,
                                   std::vector<float>& scratch);

// The sentences that evidence_mass counted, best first, masses adding up to it.
[[nodiscard]] std::vector<SentenceEvidence> evidence_sentences(const Occurrences& occurrences, const ImpactTable& table,
                                                               std::uint32_t passage, std::size_t sentence_count);

// Evidence to coverage, 0..1: half at `half`, never quite 1. After Hill's equation with exponent 2: a stray word counts
// for next to nothing, two or three that belong together for much.
[[nodiscard]] constexpr double coverage(double mass, double half) {
    return mass * mass / (mass * mass + half * half);
}

} // namespace vakpeil
