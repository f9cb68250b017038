#pragma once

#include <nlohmann/json.hpp>

#include "corpora/vacancy.hpp"
#include "matcher/matcher.hpp"

namespace vakpeil::tools {

// The answer as documented in the README; its field names stay.
[[nodiscard]] nlohmann::ordered_json match_json(const Vacancy& vacancy, const MatchResult& result);

} // namespace vakpeil::tools
