#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "matcher/triage.hpp"
#include "tools/evaluation/measures.hpp"

// What triage does to judged vacancies, and the thresholds that would have kept a precision.

namespace vakpeil::tools {

struct TriageCase {
    MatchStatus status = MatchStatus::matched;
    double first = 0;  // probability of the first suggestion
    double second = 0; // likewise, 0 without one
    double none = 1;   // that nothing fits
    bool first_fits = false;
    bool fits_nothing = false; // judged so
};

// For each precision from 0.80 to 0.99 the least thresholds at which the answers taken are right with at least that
// precision, but for a chance of one in ten: the lower bound of Clopper and Pearson, as Y. Geifman and R. El-Yaniv,
// "Selective classification for deep neural networks", 2017, but without their correction for trying several
// thresholds; how well they hold is measured on other vacancies. Where the cases are too few to promise that, the
// threshold is the least above which there was no mistake, and that is told by the bound in the row. `cases` were not
// learnt from, those without Dutch or words count in neither. With a mistake at the top of the order, or no cases, the
// threshold is 1, which hardly anything reaches.
[[nodiscard]] TriageTable learn_triage(std::span<const TriageCase> cases);

struct TriageShare {
    std::size_t taken = 0;
    std::size_t right = 0;
    Interval interval; // 95%, of right / taken
};

struct TriageMeasures {
    std::size_t cases = 0;
    std::size_t reviewed = 0;
    TriageShare accepted; // right: the first suggestion fits
    TriageShare no_fit;   // right: judged to fit nothing
};

[[nodiscard]] TriageMeasures measure_triage(std::span<const TriageCase> cases, const TriageThresholds& thresholds);

} // namespace vakpeil::tools
