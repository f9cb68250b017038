#include "tools/evaluation/title_run.hpp"

#include <algorithm>
#include <chrono>
#include <span>

#include "indexer/title_index.hpp"
#include "matcher/title_linker.hpp"
#include "tools/evaluation/bootstrap.hpp"
#include "tools/evaluation/character_names.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t most_in_run = 100;

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// The linker has the names concept after concept; here they are in the order of the file.
NameScores in_file_order(const TitleScores& scores, const TitleLinker& linker, const Melo& melo) {
    NameScores result{std::vector<double>(melo.concepts.size()), std::vector<double>(melo.names.size())};
    for (std::size_t at = 0; at < melo.concepts.size(); ++at)
        result.concepts[at] = scores.of_concept(at);
    std::vector<std::size_t> next(melo.concepts.size());
    for (std::size_t at = 0; at < next.size(); ++at)
        next[at] = linker.first_name(at);
    for (std::size_t name = 0; name < melo.names.size(); ++name) {
        const std::uint32_t at = melo.names[name].concept_number;
        result.names[name] = scores.of_name(at, next[at]++);
    }
    return result;
}

std::vector<std::uint32_t> add_ranks(TitleSystem& system, const Melo& melo, const NameScores& scores,
                                     const MeloTitle& title) {
    std::vector<std::uint32_t> order = best_name_first(melo, scores);
    system.best_name_first.push_back(rank_in(order, title.relevant));
    system.own_place.push_back(rank_in_own_place(scores.names, title.relevant));
    return order;
}

std::vector<RankedCode> first_of(std::span<const std::uint32_t> order, const Melo& melo, const NameScores& scores) {
    std::vector<RankedCode> ranking;
    for (const std::uint32_t name : order.first(std::min({most_in_run, melo.concepts.size(), order.size()})))
        ranking.push_back({melo.names[name].id, scores.concepts[melo.names[name].concept_number]});
    return ranking;
}

} // namespace

TitleRun run_linker(const Melo& melo, const Esco& esco, const Lexicon& lexicon, const EmbeddingOptions& options) {
    TitleRun run;
    run.linker.name = "vakpeil";
    const Clock::time_point start = Clock::now();
    const TitleIndex index = build_title_index(melo_concepts(melo, esco), lexicon, options);
    run.build_seconds = seconds_since(start);
    TitleLinker linker(index, lexicon);
    std::vector<double> milliseconds;
    for (const MeloTitle& title : melo.titles) {
        const Clock::time_point begin = Clock::now();
        const TitleScores& scores = linker.score(title.text);
        milliseconds.push_back(1e3 * seconds_since(begin));
        const NameScores ordered = in_file_order(scores, linker, melo);
        const std::vector<std::uint32_t> order = add_ranks(run.linker, melo, ordered, title);
        run.ranking[title.id] = first_of(order, melo, ordered);
    }
    run.median_milliseconds = median(std::move(milliseconds));
    return run;
}

TitleSystem run_character_names(const Melo& melo) {
    TitleSystem system{"character TF-IDF", {}, {}};
    const CharacterNames names(melo);
    for (const MeloTitle& title : melo.titles)
        add_ranks(system, melo, names.score(title.text), title);
    return system;
}

} // namespace vakpeil::tools
