#pragma once

#include <vector>

#include "matcher/match_model.hpp"
#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// Vakpeil itself: from a line of JSON to a line of JSON, from a parsed vacancy to suggestions, and from line to line
// with no word remembered. `model` outlives them.
[[nodiscard]] std::vector<Peer> vakpeil_peers(const Profiles& profiles, const MatchModel& model);

} // namespace vakpeil::bench
