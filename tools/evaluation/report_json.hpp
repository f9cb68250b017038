#pragma once

#include <nlohmann/json.hpp>

#include "tools/evaluation/report.hpp"

// A report for a program. A figure that nothing bears on is null.

namespace vakpeil::tools {

[[nodiscard]] nlohmann::ordered_json report_json(const Report& report);

} // namespace vakpeil::tools
