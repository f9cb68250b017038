#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/vacancy.hpp"
#include "matcher/matcher.hpp"
#include "tools/evaluation/judgments.hpp"

// One judged vacancy as the learner sees it: the candidates' features, and which of them fit.

namespace vakpeil::tools {

// What the id of a vacancy's title alone starts with, before the vacancy's own id.
inline constexpr std::string_view title_mark = "title of ";

struct TrainingSet {
    std::vector<Vacancy> vacancies; // all of them judged
    std::vector<double> weights;    // of the vacancies
    Judgments judgments;
};

struct TrainingCase {
    std::string id;
    std::vector<Features> candidates;
    std::vector<int> levels; // of the candidates
    std::vector<bool> fits;  // which of them
    NoneFeatures none{};
    bool fits_nothing = false; // judged so
    LevelEvidence evidence;
    std::optional<int> level; // judged
    double weight = 1;        // it counts as so many

    // Can the weights be right or wrong here? Not when what fits is not among the candidates.
    [[nodiscard]] bool decides() const;
};

[[nodiscard]] bool is_title_alone(const TrainingCase& one);

// In the order of the vacancies. Those without words or Dutch are left out.
[[nodiscard]] std::vector<TrainingCase> training_cases(const MatchModel& model, const TrainingSet& set);

} // namespace vakpeil::tools
