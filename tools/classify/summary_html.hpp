#pragma once

#include <string>
#include <vector>

#include "tools/classify/summary.hpp"

namespace vakpeil::tools {

// The summary of a run over the inputs as a web page that needs nothing else, in the look of the evaluation's reports.
[[nodiscard]] std::string summary_html(const ClassifySummary& summary, const RunCost& cost,
                                       const std::vector<std::string>& inputs);

} // namespace vakpeil::tools
