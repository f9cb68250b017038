#pragma once

#include <string>

#include "tools/evaluation/report.hpp"

// The plots of a report's page, as SVG that takes its colours from the page's style sheet.

namespace vakpeil::tools {

// Probability given against share right, a point for every bin that holds answers.
[[nodiscard]] std::string reliability_plot(const std::vector<ReliabilityBin>& bins);

// Judged level against answered level, shaded by the share of the judged level.
[[nodiscard]] std::string confusion_plot(const std::array<std::array<std::size_t, 8>, 8>& confusion);

} // namespace vakpeil::tools
