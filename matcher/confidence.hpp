#pragma once

#include <span>
#include <vector>

// From scores, which are log odds, to probabilities that sum to one with the probability that nothing fits.

namespace vakpeil {

struct Confidence {
    std::vector<double> probabilities; // in the order of the scores
    double none = 1;                   // that no qualification of the index fits
};

// A softmax over the scores and the score of "none"; the higher the temperature, the less sure.
[[nodiscard]] Confidence confidence(std::span<const double> scores, double none_score, double temperature);

} // namespace vakpeil
