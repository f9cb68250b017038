#pragma once

#include <filesystem>
#include <vector>

#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// Xapian's BM25 over an index of its own, in a file under `folder`: an OR of all terms of the vacancy, over whole
// qualifications and over passages, and its elite set of the best 10, 20 and 40 terms.
[[nodiscard]] std::vector<Peer> xapian_peers(const Profiles& profiles, const std::filesystem::path& folder);

} // namespace vakpeil::bench
