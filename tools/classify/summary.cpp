#include "tools/classify/summary.hpp"

#include <algorithm>

namespace vakpeil::tools {

void ClassifySummary::add(const Classified& answer) {
    ++records;
    if (!answer.defect.empty()) {
        ++rejects;
        return;
    }
    ++statuses.at(static_cast<std::size_t>(answer.status));
    ++triages.at(static_cast<std::size_t>(answer.triage));
    if (answer.status != MatchStatus::matched) return;
    ++levels.at(static_cast<std::size_t>(answer.level));
    const auto bin = static_cast<std::size_t>(answer.probability * static_cast<double>(probabilities.size()));
    ++probabilities.at(std::min(bin, probabilities.size() - 1));
    QualificationCount& qualification = qualifications[answer.code];
    if (qualification.count++ > 0) return;
    qualification.title = answer.title;
    qualification.level = answer.level;
}

std::vector<std::pair<std::string, QualificationCount>> by_frequency(const ClassifySummary& summary) {
    std::vector<std::pair<std::string, QualificationCount>> list(summary.qualifications.begin(),
                                                                 summary.qualifications.end());
    std::ranges::stable_sort(list, std::ranges::greater{}, [](const auto& one) { return one.second.count; });
    return list;
}

} // namespace vakpeil::tools
