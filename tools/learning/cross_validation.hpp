#pragma once

#include <span>
#include <vector>

#include "tools/evaluation/outcome.hpp"
#include "tools/learning/conditional_logit.hpp"
#include "tools/learning/learn.hpp"

// How weights do on cases that they were not fitted to.

namespace vakpeil::tools {

// For each of the ten folds the weights fitted to the other nine.
[[nodiscard]] std::vector<LogitWeights> fit_folds(std::span<const TrainingCase> cases, double penalty);

// The probabilities of every case, from the weights of its fold, which were fitted without it.
[[nodiscard]] std::vector<Confidence> held_out_choices(std::span<const TrainingCase> cases,
                                                       std::span<const LogitWeights> fitted, double temperature);

// Both in one.
[[nodiscard]] std::vector<Confidence> held_out_choices(std::span<const TrainingCase> cases, double penalty,
                                                       double temperature);

// Mean of -ln of the probability of what was judged. A case whose fitting qualification was not found costs as much as
// one given a probability of 1 in 1,000.
[[nodiscard]] double log_loss(std::span<const TrainingCase> cases, std::span<const Confidence> choices);

// The mean of -ln of the probability of the judged level.
[[nodiscard]] double level_loss(std::span<const TrainingCase> cases, std::span<const Confidence> choices,
                                const Weights& weights);

// What would have been answered, titles alone left out: they would flatter.
[[nodiscard]] std::vector<Outcome> outcomes_of(std::span<const TrainingCase> cases, std::span<const Confidence> choices,
                                               const Weights& weights);

// The same for triage, likewise without titles alone.
[[nodiscard]] std::vector<TriageCase> triage_cases(std::span<const TrainingCase> cases,
                                                   std::span<const Confidence> choices);

// Measures of those.
[[nodiscard]] CrossValidated figures_of(std::span<const TrainingCase> cases, std::span<const Confidence> choices,
                                        const Weights& weights);

} // namespace vakpeil::tools
