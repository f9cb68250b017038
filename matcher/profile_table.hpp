#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matcher/impact_table.hpp"

// The qualifications as wholes: how much each speaks of a term, wherever in it. What the passages are to evidence, this
// is to likeness and retrieval: one sweep finds the candidates.

namespace vakpeil {

struct ProfilePosting {
    std::uint32_t qualification = 0; // ordinal
    float body = 0;                  // 0..1: how many of its passages have the term, saturating
    float title = 0;                 // 0..1: likewise of its title and synonyms
};

class ProfileTable {
public:
    // `qualifications` is their number.
    static ProfileTable load(const ImpactTable& table, std::size_t qualifications);

    // By qualification, ascending.
    [[nodiscard]] std::span<const ProfilePosting> postings(TermId term) const;

    // Natural logarithm of the odds, 1 added, that a qualification does not have the term; above 0.
    [[nodiscard]] float idf(TermId term) const { return idf_[term]; }

private:
    std::vector<std::uint32_t> begin_; // terms + 1 offsets
    std::vector<ProfilePosting> postings_;
    std::vector<float> idf_;
};

} // namespace vakpeil
