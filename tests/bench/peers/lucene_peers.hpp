#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/bench/peers/peer.hpp"

namespace vakpeil::bench {

// What java needs to run Lucene, as a class path; nothing when java or one of Debian's jars is not there.
[[nodiscard]] std::optional<std::string> lucene_class_path();

// Lucene's BM25 in a Java process of its own: an OR of all distinct terms, and MoreLikeThis. They can be run on these
// workloads alone, which, like the profiles, are handed over in files in `folder`. Throws std::runtime_error when Java
// fails.
[[nodiscard]] std::vector<Peer> lucene_peers(const Profiles& profiles, std::span<const Workload> workloads,
                                             const std::filesystem::path& folder, const std::string& class_path);

} // namespace vakpeil::bench
