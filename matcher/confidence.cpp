#include "matcher/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

Confidence confidence(std::span<const double> scores, double none_score, double temperature) {
    double highest = none_score;
    for (const double score : scores)
        highest = std::max(highest, score);
    const auto odds = [&](double score) { return std::exp((score - highest) / temperature); };
    Confidence result;
    double total = odds(none_score);
    for (const double score : scores)
        total += odds(score);
    for (const double score : scores)
        result.probabilities.push_back(odds(score) / total);
    result.none = odds(none_score) / total;
    return result;
}

} // namespace vakpeil
