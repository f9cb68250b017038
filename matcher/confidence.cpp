#include "matcher/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

Confidence confidence(std::span<const double> scores, const Weights& weights) {
    double highest = weights.none;
    for (const double score : scores)
        highest = std::max(highest, score);
    const auto odds = [&](double score) { return std::exp((score - highest) / weights.temperature); };
    Confidence result;
    double total = odds(weights.none);
    for (const double score : scores)
        total += odds(score);
    for (const double score : scores)
        result.probabilities.push_back(odds(score) / total);
    result.none = odds(weights.none) / total;
    return result;
}

} // namespace vakpeil
