#pragma once

#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// SQLite's FTS5 over whole qualifications, in memory: an OR of all distinct tokens, ordered by its BM25. It has no
// Dutch stemmer. Throws std::runtime_error when this SQLite lacks FTS5.
[[nodiscard]] Peer sqlite_peer(const Profiles& profiles);

} // namespace vakpeil::bench
