#pragma once

#include <string>
#include <string_view>

#include "tools/evaluation/report.hpp"

// The tables of a report's page, each with a caption and a bar beside its figures.

namespace vakpeil::tools {

[[nodiscard]] std::string measures_table(const std::vector<Measure>& measures);

// `kind` heads the first column: "Level", "Sector"; the names in it are of a language, "en" or "nl".
[[nodiscard]] std::string groups_table(const std::vector<Group>& groups, std::string_view kind,
                                       std::string_view caption, std::string_view language);

[[nodiscard]] std::string peers_table(const Report& report);

[[nodiscard]] std::string reliability_table(const std::vector<ReliabilityBin>& bins);

[[nodiscard]] std::string confusion_table(const std::array<std::array<std::size_t, 8>, 8>& confusion);

} // namespace vakpeil::tools
