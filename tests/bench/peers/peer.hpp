#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/bench/workload.hpp"

// A system that finds profiles for vacancies, and how long it takes over a workload.
//
//   for (const Peer& peer : xapian_peers(profiles)) use(peer.name, peer.run(workload).total);

namespace vakpeil::bench {

using Nanoseconds = std::chrono::nanoseconds;
using Ranking = std::vector<std::uint32_t>; // profiles, best first

inline constexpr std::size_t suggestions = 5; // that every peer is asked for

struct Round {
    Nanoseconds total{0};    // over all tasks, from the form the peer starts from to its best five
    Nanoseconds analysis{0}; // of that: from text to query; 0 when the peer does not tell them apart
    std::vector<Ranking> answers;
};

struct Peer {
    std::string name;
    std::string settings;
    std::function<Round(const Workload&)> run;      // one thread
    std::chrono::duration<double> least_warm_up{0}; // that it needs, when it is warmed up at all
};

// Times `answer(task)` for every task, and makes rankings of the answers after the clock has stopped.
template <typename Answer, typename Rank>
Round time_tasks(const Workload& workload, Answer answer, Rank rank) {
    using Clock = std::chrono::steady_clock;
    std::vector<decltype(answer(workload.tasks.front()))> answers;
    answers.reserve(workload.tasks.size());
    Round round;
    const auto start = Clock::now();
    for (const Task& task : workload.tasks)
        answers.push_back(answer(task));
    round.total = Clock::now() - start;
    for (const auto& each : answers)
        round.answers.push_back(rank(each));
    return round;
}

// As above for a search engine: `analyse(text)` gives a query, `search(query)` a Ranking.
template <typename Analyse, typename Search>
Round time_search(const Workload& workload, Analyse analyse, Search search) {
    using Clock = std::chrono::steady_clock;
    Round round;
    round.answers.reserve(workload.tasks.size());
    for (const Task& task : workload.tasks) {
        const auto start = Clock::now();
        const auto query = analyse(std::string_view(task.text));
        const auto analysed = Clock::now();
        round.answers.push_back(search(query));
        round.analysis += analysed - start;
        round.total += Clock::now() - start;
    }
    return round;
}

} // namespace vakpeil::bench
