#pragma once

#include <string>

#include "tools/evaluation/report.hpp"

// A report as one web page that needs nothing else: no script, no font and no picture from elsewhere. Its plots are
// SVG.

namespace vakpeil::tools {

[[nodiscard]] std::string report_html(const Report& report);

} // namespace vakpeil::tools
