#include "tools/evaluation/measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "tools/evaluation/bootstrap.hpp"
#include "tools/evaluation/ranking_measures.hpp"

namespace vakpeil::tools {

namespace {

struct Name {
    std::string_view name;
    std::string_view label;
};

constexpr std::array<Name, 14> names{{
    {"acc_1", "first suggestion fits"},
    {"acc_3", "one of the first 3 fits"},
    {"acc_5", "one of the first 5 fits"},
    {"mrr", "mean reciprocal rank"},
    {"ndcg_10", "nDCG at 10"},
    {"map", "mean average precision"},
    {"level_exact", "level right"},
    {"level_within_1", "level right within one"},
    {"level_macro_f1", "F1 of the level, mean over levels"},
    {"no_fit_precision", "\"nothing fits\": precision"},
    {"no_fit_recall", "\"nothing fits\": recall"},
    {"no_fit_precision_80", "the same at a threshold with recall 0.8"},
    {"answer_right", "answer right, \"nothing fits\" included"},
    {"ece", "expected calibration error (less is better)"},
}};

struct Mean {
    double sum = 0;
    std::size_t count = 0;
    void add(double value) {
        sum += value;
        ++count;
    }
    [[nodiscard]] double value() const { return count > 0 ? sum / static_cast<double>(count) : std::nan(""); }
};

// What of an outcome does not change from resample to resample.
struct Figures {
    std::array<double, 6> ranking{};
    const Outcome* outcome = nullptr;
};

Figures figures_of(const Outcome& outcome) {
    const int fitting = outcome.fitting_grade;
    return {{success(outcome.gains, 1, fitting), success(outcome.gains, 3, fitting), success(outcome.gains, 5, fitting),
             reciprocal_rank(outcome.gains, fitting), ndcg(outcome.gains, outcome.judged, 10),
             average_precision(outcome.gains, outcome.judged, fitting)},
            &outcome};
}

using Confusion = std::array<std::array<std::size_t, 8>, 8>;

void count_level(Confusion& confusion, const Outcome& outcome) {
    if (!outcome.level || !outcome.answer_level) return;
    ++confusion[static_cast<std::size_t>(*outcome.level - 1)][static_cast<std::size_t>(*outcome.answer_level - 1)];
}

// The mean over the levels that were judged; an answer without a level is a miss of its level's recall.
double macro_f1(const Confusion& confusion, const std::array<std::size_t, 8>& judged) {
    Mean mean;
    for (std::size_t level = 0; level < 8; ++level) {
        if (judged[level] == 0) continue;
        std::size_t answered = 0;
        for (std::size_t other = 0; other < 8; ++other)
            answered += confusion[other][level];
        const auto hits = static_cast<double>(confusion[level][level]);
        mean.add(2 * hits / static_cast<double>(answered + judged[level]));
    }
    return mean.value();
}

// The precision of "nothing fits" when it is answered from the probability on at which it finds 80% of what nothing
// fits.
double precision_at_recall(std::vector<std::pair<double, bool>> probabilities, std::size_t all) {
    if (all == 0) return std::nan("");
    std::sort(probabilities.begin(), probabilities.end(), std::greater<>());
    const auto wanted = static_cast<std::size_t>(std::ceil(0.8 * static_cast<double>(all)));
    std::size_t found = 0;
    std::size_t answered = 0;
    double threshold = 2; // above any
    // Those with the same probability are answered together: a threshold cannot tell them apart.
    while (answered < probabilities.size() && (found < wanted || probabilities[answered].first == threshold)) {
        threshold = probabilities[answered].first;
        if (probabilities[answered++].second) ++found;
    }
    return static_cast<double>(found) / static_cast<double>(answered);
}

struct Tally {
    std::array<Mean, 6> ranking;
    Mean level_exact;
    Mean level_near;
    Confusion confusion{};
    std::array<std::size_t, 8> judged_levels{};
    Mean nothing_precision;
    Mean nothing_recall;
    std::vector<std::pair<double, bool>> nothing_probabilities; // with whether nothing fits
    Mean right;
    std::array<Mean, reliability_bins> probability;
    std::array<Mean, reliability_bins> share_right;

    void add(const Figures& figures) {
        const Outcome& outcome = *figures.outcome;
        for (std::size_t at = 0; at < ranking.size() && !outcome.fits_nothing; ++at)
            ranking[at].add(figures.ranking[at]);
        if (outcome.level) {
            const int distance = outcome.answer_level ? std::abs(*outcome.level - *outcome.answer_level) : 8;
            level_exact.add(distance == 0 ? 1 : 0);
            level_near.add(distance <= 1 ? 1 : 0);
            ++judged_levels[static_cast<std::size_t>(*outcome.level - 1)];
            count_level(confusion, outcome);
        }
        if (outcome.answered_nothing) nothing_precision.add(outcome.fits_nothing ? 1 : 0);
        if (outcome.fits_nothing) nothing_recall.add(outcome.answered_nothing ? 1 : 0);
        nothing_probabilities.emplace_back(outcome.nothing_probability, outcome.fits_nothing);
        right.add(outcome.right() ? 1 : 0);
        const auto bin =
            std::min(static_cast<std::size_t>(outcome.probability * reliability_bins), reliability_bins - 1);
        probability[bin].add(outcome.probability);
        share_right[bin].add(outcome.right() ? 1 : 0);
    }

    [[nodiscard]] std::vector<ReliabilityBin> bins() const {
        std::vector<ReliabilityBin> list;
        for (std::size_t at = 0; at < reliability_bins; ++at) {
            const double width = 1.0 / static_cast<double>(reliability_bins);
            const double low = width * static_cast<double>(at);
            const bool any = probability[at].count > 0;
            list.push_back({low, low + width, probability[at].count, any ? probability[at].value() : 0,
                            any ? share_right[at].value() : 0});
        }
        return list;
    }

    [[nodiscard]] std::vector<double> values() const {
        std::vector<double> list;
        for (const Mean& mean : ranking)
            list.push_back(mean.value());
        list.insert(list.end(), {level_exact.value(), level_near.value(), macro_f1(confusion, judged_levels),
                                 nothing_precision.value(), nothing_recall.value(),
                                 precision_at_recall(nothing_probabilities, nothing_recall.count), right.value(),
                                 right.count > 0 ? expected_calibration_error(bins()) : std::nan("")});
        return list;
    }

    [[nodiscard]] std::array<std::size_t, names.size()> counts() const {
        std::array<std::size_t, names.size()> list{};
        std::fill_n(list.begin(), ranking.size(), ranking[0].count);
        std::fill_n(list.begin() + 6, 3, level_exact.count);
        list[9] = nothing_precision.count;
        list[10] = nothing_recall.count;
        list[11] = nothing_recall.count;
        list[12] = list[13] = right.count;
        return list;
    }
};

} // namespace

std::vector<Measure> measure_all(std::span<const Outcome> outcomes) {
    std::vector<Figures> figures;
    Tally all;
    for (const Outcome& outcome : outcomes) {
        figures.push_back(figures_of(outcome));
        all.add(figures.back());
    }
    const std::vector<Interval> intervals = bootstrap(outcomes.size(), [&](std::span<const std::size_t> resample) {
        Tally tally;
        for (const std::size_t index : resample)
            tally.add(figures[index]);
        return tally.values();
    });
    const std::vector<double> values = all.values();
    const auto counts = all.counts();
    const Interval nothing{std::nan(""), std::nan("")};
    std::vector<Measure> measures;
    for (std::size_t at = 0; at < names.size(); ++at)
        measures.push_back(
            {names[at].name, names[at].label, values[at], intervals.empty() ? nothing : intervals[at], counts[at]});
    return measures;
}

std::vector<Measure> ranking_measures(std::span<const Outcome> outcomes) {
    std::vector<Measure> measures = measure_all(outcomes);
    measures.resize(std::tuple_size_v<decltype(Figures::ranking)>);
    return measures;
}

std::vector<ReliabilityBin> reliability(std::span<const Outcome> outcomes) {
    Tally tally;
    for (const Outcome& outcome : outcomes)
        tally.add(figures_of(outcome));
    return tally.bins();
}

double expected_calibration_error(std::span<const ReliabilityBin> bins) {
    double sum = 0;
    double count = 0;
    for (const ReliabilityBin& bin : bins) {
        sum += static_cast<double>(bin.count) * std::abs(bin.probability - bin.right);
        count += static_cast<double>(bin.count);
    }
    return count > 0 ? sum / count : 0;
}

std::array<std::array<std::size_t, 8>, 8> level_confusion(std::span<const Outcome> outcomes) {
    Confusion confusion{};
    for (const Outcome& outcome : outcomes)
        count_level(confusion, outcome);
    return confusion;
}

const Measure* find_measure(const std::vector<Measure>& measures, std::string_view name) {
    const auto found =
        std::find_if(measures.begin(), measures.end(), [name](const Measure& one) { return one.name == name; });
    return found == measures.end() ? nullptr : &*found;
}

double value_of(const std::vector<Measure>& measures, std::string_view name) {
    const Measure* measure = find_measure(measures, name);
    return measure == nullptr ? std::nan("") : measure->value;
}

} // namespace vakpeil::tools
