#include "tools/classify/record_classifier.hpp"

#include <optional>

#include <nlohmann/json.hpp>

#include "lexicons/fnv.hpp"

namespace vakpeil::tools {

namespace {

// The same for the same record, on whatever machine and in whatever dump it stands.
std::string id_of_contents(std::string_view json) {
    Fnv hash;
    hash.add(json);
    return "fnv-" + hash.hexadecimal();
}

} // namespace

RecordClassifier::RecordClassifier(const MatchModel& model, const ClassifyOptions& options)
    : options_(options), matcher_(model) {}

Classified RecordClassifier::classify(const DumpRecord& record) {
    Classified answer;
    answer.defect = record.defect;
    if (!answer.defect.empty()) return answer;
    const std::optional<Vacancy> vacancy = parser_.parse(record.json, answer.defect);
    if (!vacancy) return answer;
    answer.id = vacancy->id.empty() ? id_of_contents(record.json) : vacancy->id;
    const MatchResult result = matcher_.match(*vacancy, {.top = options_.top, .explain = false});
    answer.status = result.status;
    nlohmann::ordered_json line;
    line["record"] = record.ordinal;
    line["id"] = answer.id;
    line["status"] = to_string(result.status);
    line["suggestions"] = nlohmann::ordered_json::array();
    for (const Suggestion& suggestion : result.suggestions)
        line["suggestions"].push_back({{"code", suggestion.code}, {"probability", suggestion.probability}});
    answer.line = line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return answer;
}

} // namespace vakpeil::tools
