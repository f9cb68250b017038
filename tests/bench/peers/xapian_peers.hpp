#pragma once

#include <vector>

#include "lexicons/string_hash.hpp"
#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// Xapian's BM25 over databases in memory: an OR of all terms of the vacancy, with the stop words and without, over
// whole qualifications and over passages, and its elite set of the best 10, 20 and 40 terms.
[[nodiscard]] std::vector<Peer> xapian_peers(const Profiles& profiles, const StringSet& stop_words);

} // namespace vakpeil::bench
