#include "tools/match_json.hpp"

#include <string>

#include "tools/answer_figures.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

Json evidence_json(const std::vector<EvidenceRange>& ranges) {
    Json list = Json::array();
    for (const EvidenceRange& range : ranges)
        list.push_back({{"field", range.in_title ? "title" : "text"},
                        {"section", to_string(range.section)},
                        {"begin", range.begin},
                        {"end", range.end}});
    return list;
}

Json explanation_json(const Explanation& explanation) {
    Json node = {{"kind", to_string(explanation.kind)},
                 {"value", rounded(explanation.value)},
                 {"description", explanation.description}};
    if (explanation.competence > 0) node["competence"] = explanation.competence;
    if (!explanation.evidence.empty()) node["evidence"] = evidence_json(explanation.evidence);
    if (!explanation.details.empty()) {
        Json details = Json::array();
        for (const Explanation& detail : explanation.details)
            details.push_back(explanation_json(detail));
        node["details"] = std::move(details);
    }
    return node;
}

Json level_json(const LevelEstimate& level) {
    Json distribution = Json::array();
    for (const double share : level.distribution)
        distribution.push_back(rounded(share));
    return {{"value", level.value}, {"probability", rounded(level.probability)}, {"distribution", distribution}};
}

Json suggestion_json(const Suggestion& suggestion) {
    return {{"code", suggestion.code},
            {"title", suggestion.title},
            {"level", suggestion.level},
            {"level_estimated", suggestion.level_estimated},
            {"probability", rounded(suggestion.probability)},
            {"origin", to_string(suggestion.origin)},
            {"explanation", explanation_json(suggestion.explanation)}};
}

} // namespace

nlohmann::ordered_json match_json(const Vacancy& vacancy, const MatchResult& result) {
    Json answer;
    if (!vacancy.id.empty()) answer["id"] = vacancy.id;
    answer["status"] = to_string(result.status);
    answer["language"] = result.language;
    answer["no_fit_probability"] = rounded(result.no_fit_probability);
    answer["level"] = result.level ? level_json(*result.level) : Json(nullptr);
    answer["study"] =
        result.study ? Json{{"level", result.study->level}, {"phrase", result.study->phrase}} : Json(nullptr);
    answer["suggestions"] = Json::array();
    for (const Suggestion& suggestion : result.suggestions)
        answer["suggestions"].push_back(suggestion_json(suggestion));
    return answer;
}

} // namespace vakpeil::tools
