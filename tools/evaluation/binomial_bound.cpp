#include "tools/evaluation/binomial_bound.hpp"

#include <cmath>

namespace vakpeil::tools {

namespace {

constexpr int halvings = 50;

double log_factorial(std::size_t number) {
    double sum = 0; // not lgamma, which writes to a global
    for (std::size_t factor = 2; factor <= number; ++factor)
        sum += std::log(static_cast<double>(factor));
    return sum;
}

// The chance of at least `right` of `cases`, each with the chance `share`.
double upper_tail(std::size_t right, std::size_t cases, double share) {
    if (share <= 0) return right == 0 ? 1 : 0;
    double term = log_factorial(cases) - log_factorial(right) - log_factorial(cases - right) +
                  static_cast<double>(right) * std::log(share) +
                  static_cast<double>(cases - right) * std::log1p(-share);
    double sum = 0;
    for (std::size_t at = right; at <= cases; ++at) {
        sum += std::exp(term);
        term += std::log(static_cast<double>(cases - at) / static_cast<double>(at + 1)) + std::log(share) -
                std::log1p(-share);
    }
    return sum;
}

} // namespace

double least_share(std::size_t right, std::size_t cases, double chance) {
    if (right == 0) return 0;
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < halvings; ++halving) {
        const double middle = (low + high) / 2;
        (upper_tail(right, cases, middle) < chance ? low : high) = middle;
    }
    return low;
}

Interval share_interval(std::size_t right, std::size_t cases) {
    constexpr double each_side = 0.025;
    return {least_share(right, cases, each_side), 1 - least_share(cases - right, cases, each_side)};
}

} // namespace vakpeil::tools
