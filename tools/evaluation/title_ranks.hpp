#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tools/evaluation/measures.hpp"
#include "tools/evaluation/melo.hpp"

// Where the first right name stands among all of them, in two orders that must not be mixed up:
//
//   best name first   concepts by score, of each first its best name; and behind all of these the other names, concepts
//                     in the same order
//   own place         each name by its own score, so that the names of one concept can fill the first places
//
// What others publish on MELO is in the second order. The first one is better for a person, and gives higher figures.

namespace vakpeil::tools {

struct NameScores {
    std::vector<double> concepts;
    std::vector<double> names; // in the order of the file
};

struct FirstRanks {
    std::size_t best_name_first = 0;
    std::size_t own_place = 0;
};

// All names, as their places in the file. What is equal stays in the order of the file.
[[nodiscard]] std::vector<std::uint32_t> best_name_first(const Melo& melo, const NameScores& scores);

[[nodiscard]] std::size_t rank_in(std::span<const std::uint32_t> order, std::span<const std::uint32_t> relevant);
[[nodiscard]] std::size_t rank_in_own_place(std::span<const double> names, std::span<const std::uint32_t> relevant);

// success_1, success_5, success_10 and mrr of ranks, in this order.
[[nodiscard]] std::vector<Measure> measure_ranks(std::span<const std::size_t> ranks);

} // namespace vakpeil::tools
