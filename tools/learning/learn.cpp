#include "tools/learning/learn.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tools/learning/cross_validation.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::array penalties{0.01, 0.03, 0.1, 0.3, 1.0};
constexpr double search_penalty = 0.1; // while the shape of the features is looked for
constexpr double least_gain = 0.0015;  // in log loss: less is the luck of the cases
constexpr std::size_t most_rounds = 3;

// The numbers that shape the features, and what to try for each: factors, and values for one that is 0. Not that of the
// title: few vacancies tell what a title is worth when there is nothing else. Nor those of offer, company and contact,
// which are to say nothing of the trade.
constexpr std::array<std::string_view, 8> shape_names{"section.unknown", "to_reader",     "section.tasks",
                                                      "section.profile", "token.part",    "token.synonym",
                                                      "coverage_half",   "coverage_decay"};
constexpr std::array factors{0.5, 0.75, 0.9, 1.1, 1.33, 2.0};
constexpr std::array from_zero{0.05, 0.2};

double* field(Weights& weights, std::string_view name) {
    for (const auto& [known, value] : weight_fields(weights))
        if (known == name) return value;
    return nullptr;
}

std::vector<double> values_to_try(double value, std::string_view name) {
    std::vector<double> values;
    if (value == 0) {
        values.assign(from_zero.begin(), from_zero.end());
        return values;
    }
    values.reserve(factors.size() + 1);
    for (const double factor : factors)
        values.push_back(name == "coverage_decay" ? std::min(0.97, value * factor) : value * factor);
    if (name.starts_with("section.") || name.starts_with("token.")) values.push_back(0);
    return values;
}

class Learner {
public:
    Learner(MatchModel model, const TrainingSet& set, const LearnOptions& options)
        : model_(std::move(model)), set_(&set), options_(&options) {}

    Learned run() {
        if (options_->shape) search_shape();
        const std::vector<TrainingCase> cases = training_cases(model_, *set_);
        const double penalty = best_penalty(cases);
        std::vector<const TrainingCase*> all;
        all.reserve(cases.size());
        for (const TrainingCase& one : cases)
            all.push_back(&one);
        const LogitWeights logit = fit_logit(all, penalty);
        Weights& weights = model_.weights;
        weights.feature = logit.feature;
        weights.none = logit.none;
        const std::vector<LogitWeights> folds = fit_folds(cases, penalty);
        weights.temperature = best_temperature(cases, folds);
        const std::vector<Confidence> choices = held_out_choices(cases, folds, weights.temperature);
        fit_level(cases, choices);
        const auto titles = static_cast<std::size_t>(std::count_if(cases.begin(), cases.end(), is_title_alone));
        return {weights, figures_of(cases, choices, weights), cases.size() - titles, titles,
                triage_cases(cases, choices)};
    }

private:
    void tell(const std::string& line) const {
        if (options_->tell) options_->tell(line);
    }

    double shape_loss() {
        const std::vector<TrainingCase> cases = training_cases(model_, *set_);
        return log_loss(cases, held_out_choices(cases, search_penalty, 1));
    }

    void search_shape() {
        double best = shape_loss();
        tell(fmt::format("log loss {:.4f} to start with", best));
        for (std::size_t round = 0; round < most_rounds; ++round) {
            const double before = best;
            for (const std::string_view name : shape_names)
                best = try_values(name, best);
            if (before - best < least_gain) return;
        }
    }

    double try_values(std::string_view name, double best) {
        double* value = field(model_.weights, name);
        double kept = *value;
        const double start = best;
        for (const double other : values_to_try(kept, name)) {
            *value = other;
            const double loss = shape_loss();
            if (loss > best - least_gain) continue;
            best = loss;
            kept = other;
        }
        *value = kept;
        if (best < start) tell(fmt::format("log loss {:.4f} with {} {:.4f}", best, name, kept));
        return best;
    }

    double best_penalty(std::span<const TrainingCase> cases) const {
        double best = penalties.front();
        double least = 1e9;
        for (const double penalty : penalties) {
            const double loss = log_loss(cases, held_out_choices(cases, penalty, 1));
            tell(fmt::format("log loss {:.4f} with penalty {}", loss, penalty));
            if (loss >= least) continue;
            least = loss;
            best = penalty;
        }
        return best;
    }

    static double best_temperature(std::span<const TrainingCase> cases, std::span<const LogitWeights> folds) {
        double best = 1;
        double least = 1e9;
        for (int step = 12; step <= 40; ++step) {
            const double temperature = 0.05 * step;
            const double loss = log_loss(cases, held_out_choices(cases, folds, temperature));
            if (loss >= least) continue;
            least = loss;
            best = temperature;
        }
        return best;
    }

    void fit_level(std::span<const TrainingCase> cases, std::span<const Confidence> choices) {
        Weights best = model_.weights;
        double least = 1e9;
        for (int step = 0; step <= 15; ++step)
            for (const double smoothing : {0.005, 0.01, 0.02, 0.05, 0.1, 0.2}) {
                Weights tried = model_.weights;
                tried.level_cue = 0.1 * step;
                tried.level_smoothing = smoothing;
                const double loss = level_loss(cases, choices, tried);
                if (loss >= least) continue;
                least = loss;
                best = tried;
            }
        model_.weights = best;
    }

    MatchModel model_;
    const TrainingSet* set_;
    const LearnOptions* options_;
};

} // namespace

Learned learn(MatchModel model, const TrainingSet& set, const LearnOptions& options) {
    return Learner(std::move(model), set, options).run();
}

} // namespace vakpeil::tools
