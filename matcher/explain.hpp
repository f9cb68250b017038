#pragma once

#include "matcher/explanation.hpp"
#include "matcher/ranker.hpp"

namespace vakpeil {

// The explanation of one candidate of this document: its root value is candidate.score, and every other value the sum
// of those below it.
[[nodiscard]] Explanation explain(const Candidate& candidate, const MatchDocument& document,
                                  const Occurrences& occurrences, const LevelEvidence& level,
                                  const RankingTables& tables);

} // namespace vakpeil
