#pragma once

#include <array>
#include <span>
#include <vector>

#include "matcher/confidence.hpp"
#include "tools/learning/training_case.hpp"

// The weights under which what people chose is likeliest: a conditional logit over the candidates and "nothing fits".
// D. McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.

namespace vakpeil::tools {

struct LogitWeights {
    Features feature{};
    NoneFeatures none{};
};

// The probabilities of a case's candidates and of "nothing fits".
[[nodiscard]] Confidence choice(const TrainingCase& one, const LogitWeights& weights, double temperature = 1);

// The probability of what was judged: of all that fit together, or of "nothing fits".
[[nodiscard]] double right_probability(const TrainingCase& one, const Confidence& sure);

// Newton's method on the log likelihood of the cases that decide, less `penalty` / 2 times the squared weights (but for
// none.constant). Of the features of evidence, those before level, none weighs less than 0. Starts from 0 and always
// ends in the same place for the same cases.
[[nodiscard]] LogitWeights fit_logit(std::span<const TrainingCase* const> cases, double penalty);

} // namespace vakpeil::tools
