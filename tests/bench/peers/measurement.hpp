#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/bench/peers/peer.hpp"
#include "tools/evaluation/measures.hpp"

// Peers measured side by side: in each round every peer does the whole workload once, one after the other, so that a
// machine that is slower for a while is slower for all of them.

namespace vakpeil::bench {

struct PeerFigures {
    std::string name;
    double microseconds = 0; // a vacancy, in the median round
    double fastest = 0;      // in the fastest round and in the slowest
    double slowest = 0;
    double analysis = 0;                 // of `microseconds`, from text to query; 0 when it is not told apart
    double to_line = 1;                  // ratio of its time to that of the first peer, the median of the rounds
    double to_matching = 1;              // likewise to that of the second
    std::optional<tools::Measure> acc_1; // on the judged vacancies that Vakpeil did not learn from
    std::optional<tools::Measure> all_1; // on all judged ones

    [[nodiscard]] double per_second() const { return 1e6 / microseconds; }
};

struct WorkloadFigures {
    std::string name;
    std::size_t vacancies = 0;
    std::size_t bytes = 0;
    std::vector<PeerFigures> peers;
};

struct MeasurementOptions {
    std::size_t rounds = 7;
    std::chrono::duration<double> warm_up{2}; // every peer does the workload for so long before, or for as long as it
                                              // needs when that is more; 0: once
};

// The first two peers are Vakpeil, line to line and matching alone, or there is only one family of peers and the ratios
// say nothing. At least two peers and one task.
[[nodiscard]] WorkloadFigures measure(std::span<const Peer> peers, const Profiles& profiles, const Workload& workload,
                                      const MeasurementOptions& options);

} // namespace vakpeil::bench
