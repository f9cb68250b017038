#include "tools/evaluation/ranking_measures.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil::tools {

namespace {

double discounted_gain(std::span<const int> gains, std::size_t depth) {
    double sum = 0;
    for (std::size_t at = 0; at < std::min(depth, gains.size()); ++at)
        sum += gains[at] / std::log2(static_cast<double>(at) + 2);
    return sum;
}

} // namespace

double success(std::span<const int> gains, std::size_t depth, int fitting) {
    const auto first = gains.first(std::min(depth, gains.size()));
    return std::any_of(first.begin(), first.end(), [fitting](int gain) { return gain >= fitting; }) ? 1 : 0;
}

double reciprocal_rank(std::span<const int> gains, int fitting) {
    const auto found = std::find_if(gains.begin(), gains.end(), [fitting](int gain) { return gain >= fitting; });
    return found == gains.end() ? 0 : 1.0 / static_cast<double>(found - gains.begin() + 1);
}

double average_precision(std::span<const int> gains, std::span<const int> judged, int fitting) {
    const auto all = std::count_if(judged.begin(), judged.end(), [fitting](int grade) { return grade >= fitting; });
    if (all == 0) return 0;
    double sum = 0;
    std::size_t seen = 0;
    for (std::size_t at = 0; at < gains.size(); ++at) {
        if (gains[at] < fitting) continue;
        ++seen;
        sum += static_cast<double>(seen) / static_cast<double>(at + 1);
    }
    return sum / static_cast<double>(all);
}

double ndcg(std::span<const int> gains, std::span<const int> judged, std::size_t depth) {
    const double ideal = discounted_gain(judged, depth);
    return ideal > 0 ? discounted_gain(gains, depth) / ideal : 0;
}

} // namespace vakpeil::tools
