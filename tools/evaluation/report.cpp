#include "tools/evaluation/report.hpp"

#include <map>

namespace vakpeil::tools {

namespace {

using Members = std::map<std::string, std::vector<Outcome>>;

std::vector<Group> groups_of(const Members& members) {
    std::vector<Group> groups;
    for (const auto& [name, outcomes] : members)
        groups.push_back({name, outcomes.size(), measure_all(outcomes)});
    return groups;
}

} // namespace

Report report_of(const std::vector<Outcome>& outcomes) {
    Members by_level;
    Members by_sector;
    for (const Outcome& outcome : outcomes) {
        if (outcome.level) by_level["level " + std::to_string(*outcome.level)].push_back(outcome);
        if (!outcome.sector.empty()) by_sector[outcome.sector].push_back(outcome);
    }
    Report report;
    report.count = outcomes.size();
    report.measures = measure_all(outcomes);
    report.by_level = groups_of(by_level);
    report.by_sector = groups_of(by_sector);
    report.reliability = reliability(outcomes);
    report.confusion = level_confusion(outcomes);
    return report;
}

} // namespace vakpeil::tools
