#pragma once

#include <vector>

#include "lexicons/string_hash.hpp"
#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// SQLite's FTS5 over whole qualifications, in memory: an OR of all distinct tokens, with the stop words and without,
// ordered by its BM25. It has no Dutch stemmer. Throws std::runtime_error when this SQLite lacks FTS5.
[[nodiscard]] std::vector<Peer> sqlite_peers(const Profiles& profiles, const StringSet& stop_words);

} // namespace vakpeil::bench
