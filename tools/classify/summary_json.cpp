#include "tools/classify/summary_json.hpp"

#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

std::string status_name(std::size_t status) {
    return std::string(to_string(static_cast<MatchStatus>(status)));
}

std::string triage_name(std::size_t triage) {
    return std::string(to_string(static_cast<Triage>(triage)));
}

} // namespace

nlohmann::ordered_json summary_json(const ClassifySummary& summary) {
    Json json = {{"records", summary.records}, {"rejects", summary.rejects}};
    for (std::size_t status = 0; status < summary.statuses.size(); ++status)
        json["statuses"][status_name(status)] = summary.statuses[status];
    for (std::size_t triage = 0; triage < summary.triages.size(); ++triage)
        json["triage"][triage_name(triage)] = summary.triages[triage];
    for (std::size_t level = 1; level < summary.levels.size(); ++level)
        json["levels"][std::to_string(level)] = summary.levels[level];
    json["probabilities"] = summary.probabilities;
    Json& qualifications = json["qualifications"] = Json::array();
    for (const auto& [code, one] : summary.qualifications)
        qualifications.push_back({{"code", code}, {"title", one.title}, {"level", one.level}, {"count", one.count}});
    return json;
}

nlohmann::ordered_json summary_json(const ClassifySummary& summary, const RunCost& cost) {
    Json json = summary_json(summary);
    json["seconds"] = std::round(cost.seconds * 1e3) / 1e3;
    json["records_in_this_run"] = cost.records;
    json["records_per_second"] = std::round(cost.rate());
    json["peak_memory_bytes"] = cost.peak_bytes;
    json["threads"] = cost.threads;
    return json;
}

ClassifySummary parse_summary(const nlohmann::ordered_json& json) {
    ClassifySummary summary;
    json.at("records").get_to(summary.records);
    json.at("rejects").get_to(summary.rejects);
    for (std::size_t status = 0; status < summary.statuses.size(); ++status)
        json.at("statuses").at(status_name(status)).get_to(summary.statuses[status]);
    for (std::size_t triage = 0; triage < summary.triages.size(); ++triage)
        json.at("triage").at(triage_name(triage)).get_to(summary.triages[triage]);
    for (std::size_t level = 1; level < summary.levels.size(); ++level)
        json.at("levels").at(std::to_string(level)).get_to(summary.levels[level]);
    json.at("probabilities").get_to(summary.probabilities);
    for (const Json& one : json.at("qualifications"))
        summary.qualifications[one.at("code")] = {one.at("title"), one.at("level"), one.at("count")};
    return summary;
}

} // namespace vakpeil::tools
