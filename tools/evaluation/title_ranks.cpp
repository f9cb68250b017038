#include "tools/evaluation/title_ranks.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "tools/evaluation/bootstrap.hpp"

namespace vakpeil::tools {

namespace {

std::vector<std::uint32_t> by_score(std::span<const double> scores) {
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return scores[left] > scores[right]; });
    return order;
}

using RankValues = std::array<double, 4>;

RankValues values_of(std::size_t rank) {
    return {rank <= 1 ? 1.0 : 0.0, rank <= 5 ? 1.0 : 0.0, rank <= 10 ? 1.0 : 0.0, 1 / static_cast<double>(rank)};
}

} // namespace

std::vector<std::uint32_t> best_name_first(const Melo& melo, const NameScores& scores) {
    std::vector<std::vector<std::uint32_t>> names(melo.concepts.size());
    for (const std::uint32_t name : by_score(scores.names))
        names[melo.names[name].concept_number].push_back(name);
    const std::vector<std::uint32_t> concepts = by_score(scores.concepts);
    std::vector<std::uint32_t> order;
    order.reserve(melo.names.size());
    for (const std::uint32_t at : concepts)
        order.push_back(names[at].front());
    for (const std::uint32_t at : concepts)
        order.insert(order.end(), names[at].begin() + 1, names[at].end());
    return order;
}

std::size_t rank_in(std::span<const std::uint32_t> order, std::span<const std::uint32_t> relevant) {
    const auto is_relevant = [&](std::uint32_t name) {
        return std::binary_search(relevant.begin(), relevant.end(), name);
    };
    return static_cast<std::size_t>(std::find_if(order.begin(), order.end(), is_relevant) - order.begin()) + 1;
}

std::size_t rank_in_own_place(std::span<const double> names, std::span<const std::uint32_t> relevant) {
    const std::uint32_t best =
        *std::max_element(relevant.begin(), relevant.end(),
                          [&](std::uint32_t left, std::uint32_t right) { return names[left] < names[right]; });
    std::size_t rank = 1;
    for (std::size_t at = 0; at < names.size(); ++at)
        if (names[at] > names[best] || (names[at] == names[best] && at < best)) ++rank;
    return rank;
}

std::vector<Measure> measure_ranks(std::span<const std::size_t> ranks) {
    const auto means = [&](std::span<const std::size_t> sample) {
        std::vector<double> sums(RankValues().size(), 0);
        for (const std::size_t at : sample) {
            const RankValues values = values_of(ranks[at]);
            for (std::size_t of = 0; of < values.size(); ++of)
                sums[of] += values[of] / static_cast<double>(sample.size());
        }
        return sums;
    };
    std::vector<std::size_t> all(ranks.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::vector<double> values = means(all);
    std::vector<Measure> measures{{"success_1", "success@1", 0, {}, 0},
                                  {"success_5", "success@5", 0, {}, 0},
                                  {"success_10", "success@10", 0, {}, 0},
                                  {"mrr", "MRR", 0, {}, 0}};
    const std::vector<Interval> intervals = bootstrap(ranks.size(), means);
    for (std::size_t at = 0; at < intervals.size(); ++at) {
        measures[at].value = values[at];
        measures[at].interval = intervals[at];
        measures[at].count = ranks.size();
    }
    return measures;
}

} // namespace vakpeil::tools
