#include "tools/evaluation/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

namespace vakpeil::tools {

namespace {

constexpr std::uint64_t seed = 20250101;
constexpr std::size_t resamples = 2000;
constexpr std::size_t swaps = 10000;

double percentile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double rest = at - static_cast<double>(below);
    return sorted[below] * (1 - rest) + sorted[above] * rest;
}

Interval interval_of(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty()) return {std::nan(""), std::nan("")};
    std::sort(values.begin(), values.end());
    return {percentile(values, 0.025), percentile(values, 0.975)};
}

} // namespace

std::vector<Interval> bootstrap(std::size_t cases, const MeasureResample& measure) {
    std::vector<std::vector<double>> values;
    std::vector<std::size_t> resample(cases);
    std::mt19937_64 random(seed);
    for (std::size_t round = 0; round < resamples && cases > 0; ++round) {
        for (std::size_t& index : resample)
            index = random() % cases; // the bias of 2^64 mod n is far below what the draws resolve
        const std::vector<double> of_round = measure(resample);
        values.resize(of_round.size());
        for (std::size_t at = 0; at < of_round.size(); ++at)
            values[at].push_back(of_round[at]);
    }
    std::vector<Interval> intervals;
    intervals.reserve(values.size());
    for (std::vector<double>& of_measure : values)
        intervals.push_back(interval_of(std::move(of_measure)));
    return intervals;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double paired_randomisation(std::span<const double> left, std::span<const double> right) {
    double observed = 0;
    for (std::size_t at = 0; at < left.size(); ++at)
        observed += left[at] - right[at];
    observed = std::abs(observed) - 1e-9; // sums in another order differ in their last digits
    std::mt19937_64 random(seed);
    std::size_t as_far = 0;
    for (std::size_t round = 0; round < swaps; ++round) {
        double sum = 0;
        for (std::size_t at = 0; at < left.size(); ++at)
            sum += (random() >> 63) != 0 ? left[at] - right[at] : right[at] - left[at];
        if (std::abs(sum) >= observed) ++as_far;
    }
    return static_cast<double>(as_far + 1) / static_cast<double>(swaps + 1);
}

} // namespace vakpeil::tools
