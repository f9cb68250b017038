#include "tests/bench/peers/vakpeil_peers.hpp"

#include <map>
#include <memory>

#include <nlohmann/json.hpp>

#include "matcher/matcher.hpp"
#include "tools/classify/record_classifier.hpp"

namespace vakpeil::bench {

namespace {

using Ordinals = std::map<std::string, std::uint32_t>; // by code without version

Peer end_to_end(const std::shared_ptr<const Ordinals>& ordinals, const MatchModel& model) {
    const auto classifier =
        std::make_shared<tools::RecordClassifier>(model, tools::ClassifyOptions{.top = suggestions});
    const auto rank = [ordinals](const tools::Classified& answer) {
        Ranking ranking;
        const nlohmann::json line = nlohmann::json::parse(answer.line);
        for (const auto& suggestion : line.at("suggestions"))
            ranking.push_back(ordinals->at(tools::without_version(suggestion["code"].get<std::string>())));
        return ranking;
    };
    return {
        "Vakpeil, line to line",
        "RecordClassifier, top 5: reads a line of JSON, matches, tells whether anything fits and how likely, writes "
        "a line of JSON",
        [classifier, rank](const Workload& workload) {
            return time_tasks(
                workload, [&](const Task& task) { return classifier->classify(task.record); }, rank);
        }};
}

Peer matching_alone(const std::shared_ptr<const Ordinals>& ordinals, const MatchModel& model) {
    const auto matcher = std::make_shared<Matcher>(model);
    const auto rank = [ordinals](const MatchResult& result) {
        Ranking ranking;
        for (const Suggestion& suggestion : result.suggestions)
            ranking.push_back(ordinals->at(tools::without_version(suggestion.code)));
        return ranking;
    };
    return {
        "Vakpeil, matching alone",
        "Matcher::match of a parsed vacancy, top 5, explain=false: analysis, ranking, level, probabilities",
        [matcher, rank](const Workload& workload) {
            return time_tasks(
                workload,
                [&](const Task& task) { return matcher->match(task.vacancy, {.top = suggestions, .explain = false}); },
                rank);
        }};
}

} // namespace

std::vector<Peer> vakpeil_peers(const Profiles& profiles, const MatchModel& model) {
    const auto ordinals = std::make_shared<Ordinals>();
    for (std::uint32_t at = 0; at < profiles.codes.size(); ++at)
        ordinals->emplace(profiles.codes[at], at);
    return {end_to_end(ordinals, model), matching_alone(ordinals, model)};
}

} // namespace vakpeil::bench
