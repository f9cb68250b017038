#pragma once

#include <span>
#include <vector>

#include "matcher/weights.hpp"

// From scores, which are log odds, to probabilities that sum to one with the probability that nothing fits.

namespace vakpeil {

struct Confidence {
    std::vector<double> probabilities; // in the order of the scores
    double none = 1;                   // that no qualification of the index fits
};

// A softmax over the scores and the score of "none", at Weights::temperature.
[[nodiscard]] Confidence confidence(std::span<const double> scores, double none_score, const Weights& weights);

} // namespace vakpeil
