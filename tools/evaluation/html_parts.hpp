#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tools/evaluation/measures.hpp"

// What the page of a report is built from: escaped text, figures as people read them, and small bars.

namespace vakpeil::tools {

// Safe as text and within a quoted attribute, whatever the bytes: vacancies come from anyone. On one line, in UTF-8.
[[nodiscard]] std::string escaped(std::string_view text);

// "1,234"
[[nodiscard]] std::string count_figure(std::size_t count);

// "0.613", or "–" for what is no number.
[[nodiscard]] std::string decimal_figure(double value, int decimals = 3);

// "61.3%", or "–".
[[nodiscard]] std::string percent_figure(double share, int decimals = 1);

// A share of the vacancies as a percentage, any other measure as a decimal.
[[nodiscard]] std::string measure_figure(const Measure& measure);

// "58.1–64.4%", or "–" when there is no value to be sure of.
[[nodiscard]] std::string interval_figure(const Measure& measure);

// Bars from 0 to 1 as wide as what holds them, for the eye only: the figure stands beside them. SVG rather than
// backgrounds, since those are not printed.
[[nodiscard]] std::string interval_bar(const Measure& measure); // with whiskers for the interval
[[nodiscard]] std::string probability_bar(double probability);
[[nodiscard]] std::string share_bar(double share);

} // namespace vakpeil::tools
