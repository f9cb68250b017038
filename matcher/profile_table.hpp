#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matcher/impact_table.hpp"

// The qualifications as wholes: how much each speaks of a term, wherever in it. What the passages are to evidence, this
// is to likeness and retrieval: one sweep over the postings finds the candidates, and then only their own terms are
// read, however large the register.

namespace vakpeil {

struct ProfilePosting {
    std::uint32_t qualification = 0; // ordinal
    float mass = 0;                  // for finding candidates: its body, and its title by half as much more
};

// A term of a qualification.
struct ProfileTerm {
    float body = 0;                  // 0..1: how many of its passages have the term, saturating
    float title = 0;                 // 0..1: likewise of its title and synonyms
    std::uint32_t first_posting = 0; // into ImpactTable::postings(): where its passages that have the term begin
    std::uint32_t posting_count = 0;
};

class ProfileTable {
public:
    // `qualifications` is their number. The passages of one stand together in the table.
    static ProfileTable load(const ImpactTable& table, std::size_t qualifications);

    // By qualification, ascending.
    [[nodiscard]] std::span<const ProfilePosting> postings(TermId term) const;

    // The terms of a qualification, ascending, and apart from them what it says of each.
    [[nodiscard]] std::span<const TermId> term_ids(std::uint32_t qualification) const;
    [[nodiscard]] std::span<const ProfileTerm> terms(std::uint32_t qualification) const;

    // Natural logarithm of the odds, 1 added, that a qualification does not have the term; above 0.
    [[nodiscard]] float idf(TermId term) const { return idf_[term]; }

private:
    std::vector<std::uint32_t> begin_; // terms + 1 offsets
    std::vector<ProfilePosting> postings_;
    std::vector<std::uint32_t> term_begin_; // qualifications + 1 offsets
    std::vector<TermId> term_ids_;
    std::vector<ProfileTerm> terms_;
    std::vector<float> idf_;
};

} // namespace vakpeil
