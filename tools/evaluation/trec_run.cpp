#include "tools/evaluation/trec_run.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/text_encoding.hpp"

namespace vakpeil::tools {

namespace {

std::string one_word(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char byte) { return byte >= 0 && byte <= ' '; }, '_');
    return text.empty() ? "_" : text;
}

} // namespace

std::string write_run(const TrecRun& run, std::string_view tag) {
    std::string text;
    for (const auto& [vacancy, ranking] : run)
        for (std::size_t at = 0; at < ranking.size(); ++at)
            text += fmt::format("{} Q0 {} {} {:.6f} {}\n", one_word(vacancy), ranking[at].code, at + 1,
                                ranking[at].score, tag);
    return text;
}

TrecRun read_run(std::string_view text, const std::string& path) {
    TrecRun run;
    std::istringstream lines{decode_text(text).utf8};
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        std::istringstream cells(line);
        std::string vacancy;
        std::string iteration;
        std::string code;
        std::string rank;
        std::string tag;
        std::string more;
        double score = 0;
        const bool scored = static_cast<bool>(cells >> vacancy >> iteration >> code >> rank >> score);
        if (!scored || std::isspace(cells.peek()) == 0 || !(cells >> tag) || cells >> more)
            throw Error(ErrorKind::bad_input, path, number,
                        "should have six columns between spaces: vacancy, Q0, code, rank, score, name of the run");
        run[vacancy].push_back({without_version(code), score});
    }
    for (auto& [vacancy, ranking] : run)
        std::stable_sort(ranking.begin(), ranking.end(),
                         [](const RankedCode& left, const RankedCode& right) { return left.score > right.score; });
    return run;
}

Outcome ranking_outcome(const std::string& id, const std::vector<RankedCode>& ranking, const Judgments& judgments) {
    Outcome outcome;
    outcome.id = id;
    outcome.fitting_grade = judgments.fitting_grade;
    const auto judged = judgments.vacancies.find(id);
    const JudgedVacancy none;
    const JudgedVacancy& vacancy = judged == judgments.vacancies.end() ? none : judged->second;
    outcome.fits_nothing = vacancy.fits_nothing();
    outcome.level = vacancy.level;
    for (const auto& [code, grade] : vacancy.grades)
        outcome.judged.push_back(grade);
    std::sort(outcome.judged.rbegin(), outcome.judged.rend());
    std::set<std::string> seen; // two versions of a code count once
    for (const RankedCode& suggestion : ranking) {
        if (!seen.insert(suggestion.code).second) continue;
        const auto grade = vacancy.grades.find(suggestion.code);
        outcome.gains.push_back(grade == vacancy.grades.end() ? 0 : grade->second);
    }
    return outcome;
}

} // namespace vakpeil::tools
