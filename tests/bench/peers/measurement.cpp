#include "tests/bench/peers/measurement.hpp"

#include <algorithm>

#include "tools/evaluation/bootstrap.hpp"
#include "tools/evaluation/split.hpp"
#include "tools/evaluation/trec_run.hpp"

namespace vakpeil::bench {

namespace {

std::vector<Ranking> warm_up(const Peer& peer, const Workload& workload, std::chrono::duration<double> time) {
    if (time.count() > 0) time = std::max(time, peer.least_warm_up);
    const auto end = std::chrono::steady_clock::now() + time;
    Round round = peer.run(workload);
    while (std::chrono::steady_clock::now() < end)
        round = peer.run(workload);
    return std::move(round.answers);
}

tools::Measure acc_1(const std::vector<tools::Outcome>& outcomes) {
    return tools::ranking_measures(outcomes).front();
}

void judge(PeerFigures& figures, const Profiles& profiles, const Workload& workload,
           const std::vector<Ranking>& answers) {
    if (!workload.judgments) return;
    std::vector<tools::Outcome> all;
    std::vector<tools::Outcome> check;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const std::string& id = workload.tasks[at].vacancy.id;
        if (!workload.judgments->vacancies.contains(id)) continue;
        std::vector<tools::RankedCode> ranking;
        for (const std::uint32_t profile : answers[at])
            ranking.push_back({profiles.codes.at(profile), 0});
        all.push_back(tools::ranking_outcome(id, ranking, *workload.judgments));
        if (tools::split_of(id) == tools::Split::check) check.push_back(all.back());
    }
    figures.all_1 = acc_1(all);
    figures.acc_1 = acc_1(check);
}

struct Times {
    std::vector<double> total; // microseconds a vacancy, by round
    std::vector<double> analysis;
};

std::vector<Times> time_rounds(std::span<const Peer> peers, const Workload& workload, std::size_t rounds) {
    std::vector<Times> times(peers.size());
    const auto each = [&](Nanoseconds time) {
        return static_cast<double>(time.count()) / 1e3 / static_cast<double>(workload.tasks.size());
    };
    for (std::size_t round = 0; round < rounds; ++round)
        for (std::size_t at = 0; at < peers.size(); ++at) {
            const Round done = peers[at].run(workload);
            times[at].total.push_back(each(done.total));
            times[at].analysis.push_back(each(done.analysis));
        }
    return times;
}

double ratio(const std::vector<double>& times, const std::vector<double>& others) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < times.size(); ++round)
        ratios.push_back(times[round] / others[round]);
    return tools::median(std::move(ratios));
}

} // namespace

WorkloadFigures measure(std::span<const Peer> peers, const Profiles& profiles, const Workload& workload,
                        const MeasurementOptions& options) {
    WorkloadFigures figures{workload.name, workload.tasks.size(), workload.bytes, {}};
    for (const Peer& peer : peers) {
        figures.peers.push_back({.name = peer.name, .acc_1 = {}, .all_1 = {}});
        judge(figures.peers.back(), profiles, workload, warm_up(peer, workload, options.warm_up));
    }
    const std::vector<Times> times = time_rounds(peers, workload, options.rounds);
    for (std::size_t at = 0; at < peers.size(); ++at) {
        PeerFigures& peer = figures.peers[at];
        const std::vector<double>& total = times[at].total;
        peer.microseconds = tools::median(total);
        peer.fastest = *std::min_element(total.begin(), total.end());
        peer.slowest = *std::max_element(total.begin(), total.end());
        peer.analysis = tools::median(times[at].analysis);
        peer.to_line = ratio(total, times.at(0).total);
        peer.to_matching = ratio(total, times.at(1).total);
    }
    return figures;
}

} // namespace vakpeil::bench
