#pragma once

#include "matcher/document.hpp"
#include "matcher/features.hpp"
#include "matcher/occurrences.hpp"
#include "matcher/weights.hpp"

// What a text as a whole says about whether any qualification can fit it.

namespace vakpeil {

[[nodiscard]] NoneFeatures none_features(const MatchDocument& document, const Occurrences& occurrences);

// The score that "nothing fits" competes with, log odds.
[[nodiscard]] double none_score(const NoneFeatures& features, const Weights& weights);

} // namespace vakpeil
