#pragma once

#include <nlohmann/json_fwd.hpp>

#include "tools/classify/summary.hpp"

namespace vakpeil::tools {

// {"records":4104,"rejects":0,"statuses":{"matched":3664,...},"triage":{"accept":2100,...},"levels":{"1":0,...},"probabilities":[0,...],
//  "qualifications":[{"code":"BK-0082-2","title":"Metselaar","level":3,"count":24},...]}, the qualifications by code.
// `probabilities` counts the answers that fit by their probability: below 0.1, below 0.2, and so on.
[[nodiscard]] nlohmann::ordered_json summary_json(const ClassifySummary& summary);

// With what the run took: "seconds", "records_in_this_run", "records_per_second", "peak_memory_bytes", "threads".
[[nodiscard]] nlohmann::ordered_json summary_json(const ClassifySummary& summary, const RunCost& cost);

// What summary_json made. Throws nlohmann::json::exception for anything else.
[[nodiscard]] ClassifySummary parse_summary(const nlohmann::ordered_json& json);

} // namespace vakpeil::tools
