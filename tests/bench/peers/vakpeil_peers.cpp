#include "tests/bench/peers/vakpeil_peers.hpp"

#include <map>
#include <memory>

#include <nlohmann/json.hpp>

#include "matcher/matcher.hpp"
#include "tools/classify/record_classifier.hpp"

namespace vakpeil::bench {

namespace {

using Ordinals = std::map<std::string, std::uint32_t>; // by code without version

// As a line of output says it.
Ranking ranking_of(const Ordinals& ordinals, const tools::Classified& answer) {
    Ranking ranking;
    const nlohmann::json line = nlohmann::json::parse(answer.line);
    if (!line.at("code").is_null())
        ranking.push_back(ordinals.at(tools::without_version(line.at("code").get<std::string>())));
    for (const auto& suggestion : line.at("alternatives"))
        ranking.push_back(ordinals.at(tools::without_version(suggestion.at("code").get<std::string>())));
    return ranking;
}

Round classify_all(tools::RecordClassifier& classifier, const Workload& workload, const Ordinals& ordinals) {
    return time_tasks(
        workload, [&](const Task& task) { return classifier.classify(task.record); },
        [&](const tools::Classified& answer) { return ranking_of(ordinals, answer); });
}

constexpr tools::ClassifyOptions classify_options{.top = suggestions};

Peer end_to_end(const std::shared_ptr<const Ordinals>& ordinals, const MatchModel& model) {
    const auto classifier = std::make_shared<tools::RecordClassifier>(model, classify_options);
    return {
        "Vakpeil, line to line",
        "RecordClassifier, top 5: reads a line of JSON, matches, tells whether anything fits and how likely, writes "
        "a line of JSON; its words are known from the rounds before",
        [classifier, ordinals](const Workload& workload) { return classify_all(*classifier, workload, *ordinals); }};
}

Peer first_pass(const std::shared_ptr<const Ordinals>& ordinals, const MatchModel& model) {
    return {"Vakpeil, line to line, anew",
            "the same with a new RecordClassifier for each round, which has not seen a word before",
            [&model, ordinals](const Workload& workload) {
                tools::RecordClassifier classifier(model, classify_options);
                return classify_all(classifier, workload, *ordinals);
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
    return {end_to_end(ordinals, model), matching_alone(ordinals, model), first_pass(ordinals, model)};
}

} // namespace vakpeil::bench
