#pragma once

#include <string>

#include "tools/evaluation/report.hpp"
#include "tools/terminal.hpp"

// A report for a person at a terminal.

namespace vakpeil::tools {

[[nodiscard]] std::string report_text(const Report& report, const Terminal& terminal);

} // namespace vakpeil::tools
