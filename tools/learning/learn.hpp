#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "tools/evaluation/judgments.hpp"
#include "tools/evaluation/triage_measures.hpp"
#include "tools/learning/training_case.hpp"

// The weights of the matcher from judged vacancies.
//
// Three kinds of numbers, each found by what it does on vacancies that it was not fitted to (ten folds, by the hash of
// the id): the weights of the features by a conditional logit; what shapes the features (sections, kinds of terms,
// coverage) by going through a small grid of values one number after the other; the temperature and the level model by
// a grid search. The same input gives the same weights.

namespace vakpeil::tools {

struct CrossValidated {
    double log_loss = 0;    // mean of -ln of the probability given to what was judged; what learning makes small
    double first_fits = 0;  // of the vacancies that something fits
    double right = 0;       // "nothing fits" included
    double calibration = 0; // expected calibration error of the answers
    double level_right = 0;
};

struct Learned {
    Weights weights;
    CrossValidated figures;
    std::size_t vacancies = 0;        // learnt from
    std::size_t titles = 0;           // titles alone, likewise
    std::vector<TriageCase> held_out; // what would have been answered to the vacancies, learnt from the other folds
};

struct LearnOptions {
    bool shape = true;                                 // also look for what shapes the features
    std::function<void(const std::string&)> tell = {}; // of progress, a line each; may be empty
};

// `model` gives the index; its weights are where the search starts.
[[nodiscard]] Learned learn(MatchModel model, const TrainingSet& set, const LearnOptions& options);

} // namespace vakpeil::tools
