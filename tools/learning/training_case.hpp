#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpora/vacancy.hpp"
#include "matcher/matcher.hpp"
#include "tools/evaluation/judgments.hpp"

// One judged vacancy as the learner sees it: the candidates' features, and which of them fit.

namespace vakpeil::tools {

struct TrainingCase {
    std::string id;
    std::vector<Features> candidates;
    std::vector<int> levels;    // of the candidates
    std::vector<bool> fits;     // which of them
    NoneFeatures none{};
    bool fits_nothing = false;  // judged so
    LevelEvidence evidence;
    std::optional<int> level;   // judged

    // Can the weights be right or wrong here? Not when what fits is not among the candidates.
    [[nodiscard]] bool decides() const;
};

// In the order of the vacancies, all of them judged. Those without words or Dutch are left out.
[[nodiscard]] std::vector<TrainingCase> training_cases(const MatchModel& model, std::span<const Vacancy> vacancies,
                                                       const Judgments& judgments);

} // namespace vakpeil::tools
