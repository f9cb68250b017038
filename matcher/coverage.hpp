#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matcher/occurrences.hpp"
#include "matcher/profile_table.hpp"

// What a vacancy says about the passages of a qualification, sentence by sentence.

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

// A term that a qualification shares with the vacancy.
struct SharedTerm {
    std::uint32_t slot = 0; // into the query of the vacancy's Occurrences
    const ProfileTerm* term = nullptr;
};

// The terms of a qualification that the vacancy has, appended.
void append_shared_terms(const ProfileTable& profiles, std::uint32_t qualification, const Occurrences& occurrences,
                         std::vector<SharedTerm>& out);

// For one thread; the memory is used again.
class EvidenceMasses {
public:
    // The mass of evidence, in BM25 units, for each of the `passages` from `first` on, which are a qualification's:
    // that of its best sentence, and half of the next best. One sentence that speaks of a competence is worth more than
    // its words strewn over the text. Zero when none does. Valid until the next call.
    std::span<const float> of(std::uint32_t first, std::size_t passages, std::span<const SharedTerm> shared,
                              const Occurrences& occurrences, const ImpactTable& table);

private:
    std::vector<float> by_sentence_; // a row a sentence with evidence, a column a passage
    std::vector<float> best_;
    std::vector<float> second_;
};

// The sentences that an evidence mass counted, best first, masses adding up to it.
[[nodiscard]] std::vector<SentenceEvidence> evidence_sentences(const Occurrences& occurrences, const ImpactTable& table,
                                                               std::uint32_t passage, std::size_t sentence_count);

// Evidence to coverage, 0..1: half at `half`, never quite 1. After Hill's equation with exponent 2: a stray word counts
// for next to nothing, two or three that belong together for much.
[[nodiscard]] constexpr double coverage(double mass, double half) {
    return mass * mass / (mass * mass + half * half);
}

} // namespace vakpeil
