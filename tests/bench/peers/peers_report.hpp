#pragma once

#include <span>
#include <string>
#include <vector>

#include "tests/bench/peers/measurement.hpp"

// What was measured, as text for a terminal, as Markdown and as JSON.

namespace vakpeil::bench {

struct PeersReport {
    std::string setting; // the profiles, the rounds, how it was timed
    std::vector<WorkloadFigures> workloads;
    std::vector<std::string> settings; // "name: settings", by peer
    std::vector<std::string> absent;   // peers that are not installed, and what to install
};

[[nodiscard]] std::string report_text(const PeersReport& report);
[[nodiscard]] std::string report_markdown(const PeersReport& report);
[[nodiscard]] std::string report_json(const PeersReport& report);

} // namespace vakpeil::bench
