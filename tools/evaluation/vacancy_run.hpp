#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "corpora/vacancy.hpp"
#include "indexer/index.hpp"
#include "matcher/matcher.hpp"
#include "tools/evaluation/judgments.hpp"
#include "tools/evaluation/report.hpp"
#include "tools/evaluation/trec_run.hpp"

// Vacancies answered by the matcher and held against their judgments.

namespace vakpeil::tools {

struct VacancyRun {
    TrecRun run;
    std::vector<Outcome> outcomes;
    std::vector<WorstCase> wrong; // every wrong answer, the surest first
    double median_milliseconds = 0;
};

// `vacancies` are all judged.
[[nodiscard]] VacancyRun run_vacancies(const MatchModel& model, const Index& index, std::span<const Vacancy> vacancies,
                                       const Judgments& judgments);

} // namespace vakpeil::tools
