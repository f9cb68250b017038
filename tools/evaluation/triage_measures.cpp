#include "tools/evaluation/triage_measures.hpp"

#include <algorithm>

#include "tools/evaluation/binomial_bound.hpp"

namespace vakpeil::tools {

namespace {

constexpr double chance = 0.1; // that the precision is less after all
constexpr int lowest_percent = 80;
constexpr int highest_percent = 99;

struct Answer {
    double confidence = 0;
    bool right = false;
};

using Answers = std::vector<Answer>;

// What would be taken at each threshold worth looking at: the most confident ones, then ever more.
std::vector<TriageEvidence> taken_at_thresholds(Answers answers) {
    std::sort(answers.begin(), answers.end(),
              [](const Answer& left, const Answer& right) { return left.confidence > right.confidence; });
    std::vector<TriageEvidence> all;
    TriageEvidence evidence;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        ++evidence.taken;
        evidence.right += answers[at].right ? 1 : 0;
        if (at + 1 < answers.size() && answers[at + 1].confidence == answers[at].confidence) continue;
        evidence.threshold = answers[at].confidence;
        evidence.low =
            least_share(static_cast<std::size_t>(evidence.right), static_cast<std::size_t>(evidence.taken), chance);
        all.push_back(evidence);
    }
    return all;
}

TriageEvidence least_threshold(const std::vector<TriageEvidence>& all, double precision) {
    TriageEvidence promised;
    TriageEvidence without_mistake;
    for (const TriageEvidence& evidence : all) {
        if (evidence.low >= precision) promised = evidence;
        if (evidence.right == evidence.taken) without_mistake = evidence;
    }
    return promised.taken > 0 ? promised : without_mistake;
}

void count(TriageShare& share, bool right) {
    ++share.taken;
    share.right += right ? 1U : 0U;
}

MatchResult result_of(const TriageCase& one) {
    MatchResult result;
    result.status = one.status;
    result.no_fit_probability = one.none;
    result.suggestions.resize(2);
    result.suggestions[0].probability = one.first;
    result.suggestions[1].probability = one.second;
    return result;
}

} // namespace

TriageTable learn_triage(std::span<const TriageCase> cases) {
    Answers suggestions;
    Answers nothings;
    for (const TriageCase& one : cases) {
        if (one.status == MatchStatus::matched)
            suggestions.push_back({triage_margin(one.first, one.second, one.none), one.first_fits});
        if (one.status == MatchStatus::no_fit) nothings.push_back({one.none, one.fits_nothing});
    }
    const std::vector<TriageEvidence> accepted = taken_at_thresholds(std::move(suggestions));
    const std::vector<TriageEvidence> no_fit = taken_at_thresholds(std::move(nothings));
    std::vector<TriageRow> rows;
    for (int percent = lowest_percent; percent <= highest_percent; ++percent) {
        const double precision = percent / 100.0;
        rows.push_back({precision, least_threshold(accepted, precision), least_threshold(no_fit, precision)});
    }
    return TriageTable(std::move(rows));
}

TriageMeasures measure_triage(std::span<const TriageCase> cases, const TriageThresholds& thresholds) {
    TriageMeasures measures;
    for (const TriageCase& one : cases) {
        ++measures.cases;
        switch (triage(result_of(one), thresholds)) {
        case Triage::accept:
            count(measures.accepted, one.first_fits);
            break;
        case Triage::no_fit:
            count(measures.no_fit, one.fits_nothing);
            break;
        case Triage::review:
            ++measures.reviewed;
            break;
        }
    }
    for (TriageShare* share : {&measures.accepted, &measures.no_fit})
        share->interval = share_interval(share->right, share->taken);
    return measures;
}

} // namespace vakpeil::tools
