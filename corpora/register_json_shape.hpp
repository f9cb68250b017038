#pragma once

#include <nlohmann/json_fwd.hpp>

#include "corpora/report.hpp"

namespace vakpeil {

[[nodiscard]] bool is_repackaged_shape(const nlohmann::json& object);

// A repackaged object put back into the API's own: fields under their first names, "extra" among the others. A list
// that holds fewer competences than the file says is an error in the report.
[[nodiscard]] nlohmann::json to_api_shape(nlohmann::json object, Report& report);

} // namespace vakpeil
