#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What people judged of vacancies: which qualifications fit, how well, and the level of the job.
//
//   const Judgments judgments = read_judgments(read_file(path), path);
//   if (const auto found = judgments.vacancies.find("v101"); found != judgments.vacancies.end()) use(found->second);
//
// Two formats, told apart by their content:
// - tab-separated, with the columns vacancy_id, qualification, grade, vks_level in this order, or in any order under a
//   first row that names them (only vacancy_id and qualification must be there). Several rows a vacancy, or several
//   codes in a cell with `|` between them. No grade is 2. An empty qualification means that nothing fits.
// - TREC qrels: four columns between spaces: vacancy, anything, code, grade.
// The version of a code is left out (`BK-0496-1` is `BK-0496`); a grade of 0 or less is no fit.

namespace vakpeil::tools {

struct JudgedVacancy {
    std::map<std::string, int> grades; // by code without version; each above 0
    std::optional<int> level;          // of the job, 1..8
    [[nodiscard]] bool fits_nothing() const noexcept { return grades.empty(); }
};

struct Judgments {
    std::map<std::string, JudgedVacancy> vacancies; // by id
    int fitting_grade =
        1; // from which a qualification fits, rather than being a relative: 2 when any row has 2, else 1
};

// Throws Error(bad_input) with the line for a row that is neither, a grade that is no number, or a level not in 1..8.
[[nodiscard]] Judgments read_judgments(std::string_view text, const std::string& path);

// Without the vacancies that nothing was found to fit: in some sources an empty qualification only says that nobody
// judged.
[[nodiscard]] Judgments labelled_only(Judgments judgments);

// `BK-0496-1` → `BK-0496`: the register's number, whatever its version.
[[nodiscard]] std::string without_version(std::string_view code);

} // namespace vakpeil::tools
