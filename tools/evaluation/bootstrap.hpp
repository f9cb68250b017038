#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "tools/evaluation/measures.hpp"

// How far a figure hangs on the cases that happened to be judged, and whether two systems really differ.
// All draws come from a fixed seed: the same input gives the same figures.

namespace vakpeil::tools {

// The values of several measures over a resample, given as indexes into the cases.
using MeasureResample = std::function<std::vector<double>(std::span<const std::size_t>)>;

// For each value that `measure` gives, the range between the 2.5th and the 97.5th percentile over 2,000 resamples with
// replacement of `cases` cases: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993. Values that are
// NaN in a resample are left out of it.
[[nodiscard]] std::vector<Interval> bootstrap(std::size_t cases, const MeasureResample& measure);

// The middle one, the upper of two; 0 for no values.
[[nodiscard]] double median(std::vector<double> values);

// The two-sided p of the mean difference of paired values, by 10,000 random swaps within the pairs: M. Smucker,
// J. Allan and B. Carterette, "A comparison of statistical significance tests for information retrieval evaluation",
// 2007. 1 for no pairs; left and right are equally long.
[[nodiscard]] double paired_randomisation(std::span<const double> left, std::span<const double> right);

} // namespace vakpeil::tools
