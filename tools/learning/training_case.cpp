#include "tools/learning/training_case.hpp"

#include <algorithm>

namespace vakpeil::tools {

bool TrainingCase::decides() const {
    return fits_nothing || std::find(fits.begin(), fits.end(), true) != fits.end();
}

bool is_title_alone(const TrainingCase& one) {
    return one.none[static_cast<std::size_t>(NoneFeature::title_alone)] > 0;
}

std::vector<TrainingCase> training_cases(const MatchModel& model, const TrainingSet& set) {
    Matcher matcher(model);
    std::vector<TrainingCase> cases;
    for (std::size_t at = 0; at < set.vacancies.size(); ++at) {
        const Vacancy& vacancy = set.vacancies[at];
        Ranking ranking = matcher.rank(vacancy);
        if (ranking.status != MatchStatus::matched) continue;
        const JudgedVacancy& judged = set.judgments.vacancies.at(vacancy.id);
        TrainingCase& one = cases.emplace_back();
        one.id = vacancy.id;
        one.weight = set.weights[at];
        one.none = ranking.none;
        one.fits_nothing = judged.fits_nothing();
        one.evidence = std::move(ranking.level);
        one.level = judged.level;
        for (const Candidate& candidate : ranking.candidates) {
            const CatalogueEntry& entry = model.catalogue[candidate.qualification];
            const auto grade = judged.grades.find(without_version(entry.code));
            one.candidates.push_back(candidate.features);
            one.levels.push_back(entry.level);
            one.fits.push_back(grade != judged.grades.end() && grade->second >= set.judgments.fitting_grade);
        }
    }
    return cases;
}

} // namespace vakpeil::tools
