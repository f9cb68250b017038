#include "tools/evaluation/comparison.hpp"

#include <cmath>
#include <map>

#include <fmt/format.h>

#include "tools/evaluation/bootstrap.hpp"
#include "tools/evaluation/ranking_measures.hpp"

namespace vakpeil::tools {

Significance compare(std::span<const Outcome> left, std::span<const Outcome> right) {
    std::map<std::string, const Outcome*> by_id;
    for (const Outcome& outcome : right)
        by_id[outcome.id] = &outcome;
    std::array<std::array<std::vector<double>, 2>, 3> values;
    const auto add = [&](std::size_t side, const Outcome& outcome) {
        values[0][side].push_back(success(outcome.gains, 1, outcome.fitting_grade));
        values[1][side].push_back(reciprocal_rank(outcome.gains, outcome.fitting_grade));
        values[2][side].push_back(ndcg(outcome.gains, outcome.judged, 10));
    };
    for (const Outcome& outcome : left) {
        const auto other = by_id.find(outcome.id);
        if (other == by_id.end() || outcome.fits_nothing) continue;
        add(0, outcome);
        add(1, *other->second);
    }
    return {paired_randomisation(values[0][0], values[0][1]), paired_randomisation(values[1][0], values[1][1]),
            paired_randomisation(values[2][0], values[2][1])};
}

std::string comparison_text(const std::array<std::string, 2>& names,
                            const std::array<std::vector<Measure>, 2>& measures, const Significance& significance,
                            const Terminal& terminal) {
    constexpr std::size_t columns = 28;
    std::string text = terminal.styled(Style::dim, pad("", columns) + pad(fit(names[0], 24), 26) +
                                                       pad(fit(names[1], 24), 26) + "p of the difference") +
                       "\n";
    for (std::size_t at = 0; at < measures[0].size(); ++at) {
        const Measure& left = measures[0][at];
        const Measure& right = measures[1][at];
        double chance = 0;
        if (left.name == "acc_1") chance = significance.acc_1;
        if (left.name == "mrr") chance = significance.mrr;
        if (left.name == "ndcg_10") chance = significance.ndcg_10;
        if (at > 5) break; // a run knows nothing of levels and probabilities
        const auto cell = [](const Measure& one) -> std::string {
            if (std::isnan(one.value)) return "    –";
            return fmt::format("{:5.3f} ({:5.3f}–{:5.3f})", one.value, one.interval.low, one.interval.high);
        };
        text += pad(left.label, columns) + pad(cell(left), 26) + pad(cell(right), 26) +
                (chance > 0 ? fmt::format("{:6.4f}", chance) : "") + "\n";
    }
    return text;
}

} // namespace vakpeil::tools
