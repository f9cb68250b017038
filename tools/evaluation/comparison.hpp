#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "tools/evaluation/measures.hpp"
#include "tools/terminal.hpp"

// Two systems on the same vacancies.

namespace vakpeil::tools {

// How often chance alone would make as large a difference, by paired randomisation.
struct Significance {
    double acc_1 = 1;
    double mrr = 1;
    double ndcg_10 = 1;
};

// Over the vacancies that both have, by id, and that something fits.
[[nodiscard]] Significance compare(std::span<const Outcome> left, std::span<const Outcome> right);

[[nodiscard]] std::string comparison_text(const std::array<std::string, 2>& names,
                                          const std::array<std::vector<Measure>, 2>& measures,
                                          const Significance& significance, const Terminal& terminal);

} // namespace vakpeil::tools
