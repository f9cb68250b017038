#pragma once

#include <cstddef>

#include "tools/evaluation/measures.hpp"

// How sure a share of cases is.

namespace vakpeil::tools {

// The share that the true one is not below, but for a chance of `chance`: the exact one-sided bound of C. Clopper and
// E. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", 1934. 0 for no cases.
[[nodiscard]] double least_share(std::size_t right, std::size_t cases, double chance);

// Their two-sided interval of 95%; 0 to 1 for no cases.
[[nodiscard]] Interval share_interval(std::size_t right, std::size_t cases);

} // namespace vakpeil::tools
