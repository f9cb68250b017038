#pragma once

#include <optional>
#include <string>

#include "corpora/finding.hpp"
#include "corpora/qualification.hpp"

namespace vakpeil::tools {

// The qualification in the text layout. A warning tells when the layout does not hold all of it as it is, and an error,
// without a text, when what would be written could not be read as this qualification. `source` is for the findings.
[[nodiscard]] std::optional<std::string> profile_text(const Qualification& qualification, const std::string& source,
                                                      Findings& findings);

} // namespace vakpeil::tools
