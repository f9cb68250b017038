#include "tools/evaluation/vacancy_run.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "tools/evaluation/bootstrap.hpp"
#include <fmt/format.h>

namespace vakpeil::tools {

namespace {

constexpr std::size_t suggestions = 24; // all that the matcher ranks
constexpr std::size_t title_bytes = 80;

std::string label(const Index& index, const std::string& code) {
    const std::optional<std::size_t> ordinal = index.find(code);
    if (!ordinal) return code + " (not in the index)";
    const CatalogueEntry& entry = index.catalogue()[*ordinal];
    return entry.code + " " + entry.title;
}

std::string first_words(const Vacancy& vacancy) {
    const std::string& text = vacancy.title.empty() ? vacancy.text : vacancy.title;
    std::string line = text.substr(0, text.find('\n'));
    if (line.size() <= title_bytes) return line;
    std::size_t end = title_bytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) // not inside a character
        --end;
    return line.substr(0, end) + "…";
}

// The first domain of the first qualification that fits.
std::string sector_of(const Index& index, const JudgedVacancy& judged, int fitting) {
    for (const auto& [code, grade] : judged.grades) {
        const std::optional<std::size_t> ordinal = grade >= fitting ? index.find(code) : std::nullopt;
        if (!ordinal) continue;
        const Qualification qualification = index.qualification(*ordinal);
        return qualification.domains.empty() ? std::string{} : qualification.domains.front();
    }
    return {};
}

// What the answer has and the fitting one has less of, largest first.
std::vector<std::string> leads(const Explanation& answer, const Explanation* fitting) {
    std::vector<std::pair<double, std::string>> differences;
    for (const Explanation& part : answer.details) {
        double other = 0;
        for (const Explanation& own : fitting != nullptr ? fitting->details : std::vector<Explanation>{})
            if (own.kind == part.kind) other += own.value;
        differences.emplace_back(part.value - other, fmt::format("{} {:.2f} against {:.2f}: {}", to_string(part.kind),
                                                                 part.value, other, part.description));
    }
    std::stable_sort(differences.begin(), differences.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<std::string> lines;
    for (const auto& [difference, line] : differences)
        if (difference > 0.005 && lines.size() < 3) lines.push_back(line);
    return lines;
}

WorstCase wrong_answer(const Vacancy& vacancy, const MatchResult& result, const Outcome& outcome,
                       const JudgedVacancy& judged, const Index& index) {
    WorstCase wrong{vacancy.id, first_words(vacancy), {}, "nothing fits", outcome.probability, 0, 0, {}};
    for (const auto& [code, grade] : judged.grades)
        if (grade >= outcome.fitting_grade) wrong.fitting.push_back(label(index, code));
    const Suggestion* fitting = nullptr;
    for (std::size_t at = 0; at < result.suggestions.size() && fitting == nullptr; ++at) {
        const auto grade = judged.grades.find(without_version(result.suggestions[at].code));
        if (grade == judged.grades.end() || grade->second < outcome.fitting_grade) continue;
        fitting = &result.suggestions[at];
        wrong.fitting_rank = at + 1;
        wrong.fitting_probability = fitting->probability;
    }
    if (outcome.answered_nothing) {
        wrong.why.push_back(fmt::format("status {}", to_string(result.status)));
        return wrong;
    }
    const Suggestion& answer = result.suggestions.front();
    wrong.answer = answer.code + " " + answer.title;
    wrong.why = leads(answer.explanation, fitting != nullptr ? &fitting->explanation : nullptr);
    return wrong;
}

std::vector<RankedCode> ranking_of(const MatchResult& result) {
    std::vector<RankedCode> ranking;
    for (const Suggestion& suggestion : result.suggestions)
        ranking.push_back({without_version(suggestion.code), suggestion.explanation.value});
    return ranking;
}

} // namespace

VacancyRun run_vacancies(const MatchModel& model, const Index& index, std::span<const Vacancy> vacancies,
                         const Judgments& judgments) {
    VacancyRun answered;
    Matcher matcher(model);
    std::vector<double> milliseconds;
    for (const Vacancy& vacancy : vacancies) {
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(matcher.match(vacancy)); // as a user asks it: the first five, explained
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
        milliseconds.push_back(spent.count());
        const MatchResult result = matcher.match(vacancy, {suggestions});
        const JudgedVacancy& judged = judgments.vacancies.at(vacancy.id);
        std::vector<RankedCode> ranking = ranking_of(result);
        Outcome outcome = ranking_outcome(vacancy.id, ranking, judgments);
        outcome.sector = sector_of(index, judged, judgments.fitting_grade);
        outcome.answered_nothing = result.status != MatchStatus::matched;
        outcome.probability =
            outcome.answered_nothing ? result.no_fit_probability : result.suggestions.front().probability;
        outcome.nothing_probability = result.no_fit_probability;
        if (result.level) outcome.answer_level = result.level->value;
        if (!outcome.right()) answered.wrong.push_back(wrong_answer(vacancy, result, outcome, judged, index));
        answered.outcomes.push_back(std::move(outcome));
        answered.run[vacancy.id] = std::move(ranking);
    }
    std::stable_sort(answered.wrong.begin(), answered.wrong.end(), [](const WorstCase& left, const WorstCase& right) {
        return left.probability - left.fitting_probability > right.probability - right.fitting_probability;
    });
    answered.median_milliseconds = median(std::move(milliseconds));
    return answered;
}

} // namespace vakpeil::tools
