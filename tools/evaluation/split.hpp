#pragma once

#include <string_view>

// The rule by which judged vacancies are kept apart: those that the model is tuned on, and those that check it.

namespace vakpeil::tools {

enum class Split { tune, check };

// By the vacancy's id alone, so that a vacancy never changes sides: the lowest bit of its FNV-1a hash of 64 bits, 0 for
// tune.
[[nodiscard]] Split split_of(std::string_view id);

} // namespace vakpeil::tools
