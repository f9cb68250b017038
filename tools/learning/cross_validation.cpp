#include "tools/learning/cross_validation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "lexicons/fnv.hpp"
#include "tools/evaluation/measures.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::uint64_t folds = 10;
constexpr double least_probability = 1e-3;

std::uint64_t fold_of(const std::string& id) {
    Fnv hash;
    hash.add_field("fold"); // apart from the split into tune and check, which hangs on the same hash
    hash.add(id.substr(id.starts_with(title_mark) ? title_mark.size() : 0)); // with the vacancy whose title it is
    return (hash.value() >> 8) % folds;
}

LevelEstimate level_of(const TrainingCase& one, const Confidence& sure, const Weights& weights) {
    std::vector<LevelVote> votes;
    for (std::size_t at = 0; at < one.levels.size(); ++at)
        votes.push_back({one.levels[at], sure.probabilities[at]});
    return estimate_level(votes, one.evidence, weights);
}

std::vector<std::size_t> by_probability(const std::vector<double>& probabilities) {
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return probabilities[left] > probabilities[right]; });
    return order;
}

} // namespace

std::vector<LogitWeights> fit_folds(std::span<const TrainingCase> cases, double penalty) {
    std::vector<LogitWeights> weights;
    for (std::uint64_t fold = 0; fold < folds; ++fold) {
        std::vector<const TrainingCase*> others;
        for (const TrainingCase& one : cases)
            if (fold_of(one.id) != fold) others.push_back(&one);
        weights.push_back(fit_logit(others, penalty));
    }
    return weights;
}

std::vector<Confidence> held_out_choices(std::span<const TrainingCase> cases, std::span<const LogitWeights> fitted,
                                         double temperature) {
    std::vector<Confidence> choices;
    for (const TrainingCase& one : cases)
        choices.push_back(choice(one, fitted[fold_of(one.id)], temperature));
    return choices;
}

std::vector<Confidence> held_out_choices(std::span<const TrainingCase> cases, double penalty, double temperature) {
    return held_out_choices(cases, fit_folds(cases, penalty), temperature);
}

double log_loss(std::span<const TrainingCase> cases, std::span<const Confidence> choices) {
    double sum = 0;
    double weight = 0;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        sum -= cases[at].weight * std::log(std::max(least_probability, right_probability(cases[at], choices[at])));
        weight += cases[at].weight;
    }
    return weight > 0 ? sum / weight : 0;
}

double level_loss(std::span<const TrainingCase> cases, std::span<const Confidence> choices, const Weights& weights) {
    double sum = 0;
    double weight = 0;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        if (!cases[at].level) continue;
        const LevelEstimate estimate = level_of(cases[at], choices[at], weights);
        const double judged = estimate.distribution[static_cast<std::size_t>(*cases[at].level - 1)];
        sum -= cases[at].weight * std::log(std::max(least_probability, judged));
        weight += cases[at].weight;
    }
    return weight > 0 ? sum / weight : 0;
}

std::vector<Outcome> outcomes_of(std::span<const TrainingCase> cases, std::span<const Confidence> choices,
                                 const Weights& weights) {
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        const TrainingCase& one = cases[at];
        if (is_title_alone(one)) continue;
        Outcome& outcome = outcomes.emplace_back();
        outcome.id = one.id;
        outcome.fitting_grade = 1;
        outcome.fits_nothing = one.fits_nothing;
        const std::vector<double>& probabilities = choices[at].probabilities;
        for (const std::size_t candidate : by_probability(probabilities))
            outcome.gains.push_back(one.fits[candidate] ? 1 : 0);
        outcome.judged.assign(static_cast<std::size_t>(std::count(one.fits.begin(), one.fits.end(), true)), 1);
        if (!one.fits_nothing && outcome.judged.empty()) outcome.judged.push_back(1); // none of its candidates
        const double first = probabilities.empty() ? 0 : *std::max_element(probabilities.begin(), probabilities.end());
        outcome.answered_nothing = first <= choices[at].none;
        outcome.probability = std::max(first, choices[at].none);
        outcome.nothing_probability = choices[at].none;
        outcome.level = one.level;
        outcome.answer_level = level_of(one, choices[at], weights).value;
    }
    return outcomes;
}

std::vector<TriageCase> triage_cases(std::span<const TrainingCase> cases, std::span<const Confidence> choices) {
    std::vector<TriageCase> answers;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        const TrainingCase& one = cases[at];
        if (is_title_alone(one)) continue;
        const std::vector<double>& probabilities = choices[at].probabilities;
        const std::vector<std::size_t> order = by_probability(probabilities);
        TriageCase& answer = answers.emplace_back();
        if (!order.empty()) answer.first = probabilities[order[0]];
        if (order.size() > 1) answer.second = probabilities[order[1]];
        answer.none = choices[at].none;
        answer.status = answer.first > answer.none ? MatchStatus::matched : MatchStatus::no_fit;
        answer.first_fits = !order.empty() && one.fits[order[0]];
        answer.fits_nothing = one.fits_nothing;
    }
    return answers;
}

CrossValidated figures_of(std::span<const TrainingCase> cases, std::span<const Confidence> choices,
                          const Weights& weights) {
    CrossValidated figures;
    figures.log_loss = log_loss(cases, choices);
    for (const Measure& measure : measure_all(outcomes_of(cases, choices, weights))) {
        if (measure.name == "acc_1") figures.first_fits = measure.value;
        if (measure.name == "answer_right") figures.right = measure.value;
        if (measure.name == "ece") figures.calibration = measure.value;
        if (measure.name == "level_exact") figures.level_right = measure.value;
    }
    return figures;
}

} // namespace vakpeil::tools
