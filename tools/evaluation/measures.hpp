#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "tools/evaluation/outcome.hpp"

// What a set of outcomes says, each figure with a 95% interval.
//
//   for (const Measure& measure : measure_all(outcomes)) print(measure.name, measure.value, measure.low, measure.high);
//
// The rankings are measured over the vacancies that something fits, whether or not the answer was "nothing fits": the
// nearest qualifications are suggested then too. Levels are measured over the vacancies whose level was judged.

namespace vakpeil::tools {

struct Interval {
    double low = 0;
    double high = 0;
};

struct Measure {
    std::string_view name;  // "acc_1", for programs
    std::string_view label; // "first suggestion fits", for people
    double value = 0;       // 0..1; NaN when no outcome bears on it
    Interval interval;      // 95%, by bootstrap over the vacancies
    std::size_t count = 0;  // of the outcomes that bear on it
};

// acc_1, acc_3, acc_5, mrr, ndcg_10, map, level_exact, level_within_1, level_macro_f1, no_fit_precision,
// no_fit_recall, no_fit_precision_80, answer_right, ece, in this order.
[[nodiscard]] std::vector<Measure> measure_all(std::span<const Outcome> outcomes);

// The first six of them: all that a ranking without probabilities and levels can tell.
[[nodiscard]] std::vector<Measure> ranking_measures(std::span<const Outcome> outcomes);

// Nothing when there is none of this name.
[[nodiscard]] const Measure* find_measure(const std::vector<Measure>& measures, std::string_view name);

// NaN when there is none of this name.
[[nodiscard]] double value_of(const std::vector<Measure>& measures, std::string_view name);

// A stretch of the probabilities: how often the answers given with such a probability were right.
struct ReliabilityBin {
    double low = 0; // of the probability; the last bin holds its upper bound too
    double high = 0;
    std::size_t count = 0;
    double probability = 0; // mean of those in it
    double right = 0;       // share of those in it
};

inline constexpr std::size_t reliability_bins = 10;

[[nodiscard]] std::vector<ReliabilityBin> reliability(std::span<const Outcome> outcomes);

// Mean distance of probability and share right, weighted by the bins' counts. M. Naeini, G. Cooper and M. Hauskrecht,
// "Obtaining well calibrated probabilities using Bayesian binning", 2015.
[[nodiscard]] double expected_calibration_error(std::span<const ReliabilityBin> bins);

// confusion[judged - 1][answered - 1]: vacancies by level.
[[nodiscard]] std::array<std::array<std::size_t, 8>, 8> level_confusion(std::span<const Outcome> outcomes);

} // namespace vakpeil::tools
