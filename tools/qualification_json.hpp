#pragma once

#include <nlohmann/json.hpp>

#include "corpora/qualification.hpp"

namespace vakpeil::tools {

// A whole qualification; fields are those of Qualification, by the same names.
[[nodiscard]] nlohmann::ordered_json qualification_json(const Qualification& qualification);

} // namespace vakpeil::tools
