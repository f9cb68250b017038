#pragma once

#include <cmath>

namespace vakpeil::tools {

// Probabilities and scores in JSON: four decimals are more than they are worth, and keep it readable.
[[nodiscard]] inline double rounded(double value) {
    constexpr double ten_thousand = 1e4;
    return std::round(value * ten_thousand) / ten_thousand;
}

} // namespace vakpeil::tools
