#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "matcher/profile_table.hpp"

// The qualifications that speak most of a vacancy's words.

namespace vakpeil {

// For one thread; the memory is used again.
class Retrieval {
public:
    // `profiles` outlives it; `qualifications` is their number.
    Retrieval(const ProfileTable& profiles, std::size_t qualifications)
        : profiles_(&profiles), scores_(qualifications) {}

    // The ordinals of the best, best first, at most `most`; of two that score the same the lower one goes first. Only
    // those that share a word with the query. Valid until the next call.
    std::span<const std::uint32_t> best(std::span<const QueryTerm> query, std::size_t most);

private:
    struct Scored {
        float score = 0;
        std::uint32_t qualification = 0;
    };

    const ProfileTable* profiles_;
    std::vector<float> scores_; // by qualification
    std::vector<Scored> best_;
    std::vector<std::uint32_t> ordinals_;
};

} // namespace vakpeil
