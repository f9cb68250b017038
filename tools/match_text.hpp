#pragma once

#include <string>

#include "corpora/vacancy.hpp"
#include "matcher/matcher.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

// The answer for a person: the suggestions, the level, and the evidence for the best one; with `explain`, the whole
// tree of each.
[[nodiscard]] std::string match_text(const MatchResult& result, const Terminal& terminal, bool explain);

// One line, for one of many: id, status, code, level, probability, title, separated by tabs.
[[nodiscard]] std::string match_line(const Vacancy& vacancy, const MatchResult& result);

} // namespace vakpeil::tools
