#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpora/finding.hpp"
#include "corpora/vacancy.hpp"
#include "tools/evaluation/judgments.hpp"

// Vacancies with what people judged of them, from a pair of files.

namespace vakpeil::tools {

struct JudgedSetOptions {
    std::string vacancies;
    std::string judgments;
    std::string part = "all"; // "tune", "check" or "all"
    bool labelled = false;    // leave out vacancies without a qualification
};

struct JudgedSet {
    std::vector<Vacancy> vacancies; // judged ones, of the part, each id once
    Judgments judgments;
    std::size_t unjudged = 0;   // vacancies without a judgment
    std::size_t unanswered = 0; // judgments without a vacancy
    Findings findings;
};

// Throws Error(unreadable), and Error(bad_input) for judgments that cannot be read or files without a vacancy in
// common.
[[nodiscard]] JudgedSet read_judged_set(const JudgedSetOptions& options);

} // namespace vakpeil::tools
