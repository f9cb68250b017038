#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tools/evaluation/judgments.hpp"
#include "tools/evaluation/outcome.hpp"

// Rankings in the format of TREC: a line `vacancy Q0 code rank score tag` for each suggestion.

namespace vakpeil::tools {

struct RankedCode {
    std::string code; // without version
    double score = 0;
};

using TrecRun = std::map<std::string, std::vector<RankedCode>>; // by vacancy, best first

// White space in an id becomes `_`, since it parts the columns.
[[nodiscard]] std::string write_run(const TrecRun& run, std::string_view tag);

// In order of score within a vacancy, as trec_eval does, and of the file where scores are the same. Throws
// Error(bad_input) with the line.
[[nodiscard]] TrecRun read_run(std::string_view text, const std::string& path);

// The grades of a ranking, and of what was judged: all of an outcome that a run can tell.
[[nodiscard]] Outcome ranking_outcome(const std::string& id, const std::vector<RankedCode>& ranking,
                                      const Judgments& judgments);

} // namespace vakpeil::tools
