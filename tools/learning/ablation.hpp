#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "corpora/qualification.hpp"
#include "tools/evaluation/measures.hpp"
#include "tools/learning/training_case.hpp"

// What each part is worth: the same learning and measuring with the part left out.
//
// Every variant learns its own weights of the features, in ten folds, and is measured on the vacancies of the fold that
// it did not learn from. A part of the chain or one of its lists needs an index of its own, which is built in a folder
// that goes again.

namespace vakpeil::tools {

struct AblationRow {
    std::string name;
    std::vector<Measure> measures;
    double log_loss = 0;
    double chance = 1; // how often chance alone makes such a difference in MRR; 1 for the whole
};

struct AblationInput {
    std::filesystem::path lexicons; // folder of the word lists
    std::span<const Qualification> qualifications;
    Weights weights; // that shape the features
    const TrainingSet* set = nullptr;
    std::function<void(const std::string&)> tell; // of progress; may be empty
};

// The whole first, then each part left out: steps of the chain, lists, features, sections.
[[nodiscard]] std::vector<AblationRow> ablate(const AblationInput& input);

} // namespace vakpeil::tools
