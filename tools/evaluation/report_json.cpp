#include "tools/evaluation/report_json.hpp"

#include <cmath>

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

Json json_number(double value) {
    return std::isnan(value) ? Json(nullptr) : Json(std::round(value * 1e6) / 1e6);
}

Json measures_json(const std::vector<Measure>& measures) {
    Json object = Json::object();
    for (const Measure& measure : measures)
        object[std::string(measure.name)] = {{"value", json_number(measure.value)},
                                             {"low", json_number(measure.interval.low)},
                                             {"high", json_number(measure.interval.high)},
                                             {"count", measure.count}};
    return object;
}

Json groups_json(const std::vector<Group>& groups) {
    Json list = Json::array();
    for (const Group& group : groups)
        list.push_back({{"name", group.name}, {"count", group.count}, {"measures", measures_json(group.measures)}});
    return list;
}

Json reliability_json(const std::vector<ReliabilityBin>& bins) {
    Json list = Json::array();
    for (const ReliabilityBin& bin : bins)
        list.push_back({{"low", json_number(bin.low)},
                        {"high", json_number(bin.high)},
                        {"count", bin.count},
                        {"probability", json_number(bin.probability)},
                        {"right", json_number(bin.right)}});
    return list;
}

Json worst_json(const std::vector<WorstCase>& worst) {
    Json list = Json::array();
    for (const WorstCase& one : worst)
        list.push_back({{"id", one.id},
                        {"title", one.title},
                        {"fitting", one.fitting},
                        {"answer", one.answer},
                        {"probability", json_number(one.probability)},
                        {"fitting_probability", json_number(one.fitting_probability)},
                        {"fitting_rank", one.fitting_rank > 0 ? Json(one.fitting_rank) : Json(nullptr)},
                        {"why", one.why}});
    return list;
}

Json peers_json(const std::vector<Peer>& peers) {
    Json list = Json::array();
    for (const Peer& peer : peers)
        list.push_back({{"name", peer.name},
                        {"measures", measures_json(peer.measures)},
                        {"p_acc_1", json_number(peer.p_acc_1)},
                        {"p_mrr", json_number(peer.p_mrr)}});
    return list;
}

} // namespace

nlohmann::ordered_json report_json(const Report& report) {
    Json json;
    json["format"] = "vakpeil-evaluation 1";
    json["vacancies"] = report.vacancies;
    json["judgments"] = report.judgments;
    json["part"] = report.part;
    json["count"] = report.count;
    json["unanswered"] = report.unanswered;
    json["unjudged"] = report.unjudged;
    json["median_milliseconds"] = json_number(report.median_milliseconds);
    json["measures"] = measures_json(report.measures);
    json["peers"] = peers_json(report.peers);
    json["by_level"] = groups_json(report.by_level);
    json["by_sector"] = groups_json(report.by_sector);
    json["reliability"] = reliability_json(report.reliability);
    json["confusion"] = report.confusion;
    json["worst"] = worst_json(report.worst);
    return json;
}

} // namespace vakpeil::tools
