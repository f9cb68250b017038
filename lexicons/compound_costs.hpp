#pragma once

#include <cstddef>
#include <limits>

// What a reading of a compound costs, in units of about one unknown letter. There are no corpus frequencies of job
// words to take logarithms of, so length stands for them: a long listed part cannot be there by accident, a short one
// easily can. The figures were set on the odd rows of tests/lexicons/compound_splits.tsv.

namespace vakpeil::compound_costs {

inline constexpr double impossible = std::numeric_limits<double>::infinity();

// One listed part of `length` bytes. Between two readings of as many parts the one with the longer parts is cheaper.
constexpr double part(std::size_t length) {
    if (length < 3) return impossible;
    if (length == 3) return 4.0;
    if (length == 4) return 3.25;
    return 3.0 - 0.05 * static_cast<double>(length < 15 ? length - 5 : 10);
}

inline constexpr double hyphen = 0.0;
inline constexpr double link_s = 0.5; // the most frequent
inline constexpr double link_en = 0.75;
inline constexpr double link_n = 0.75;      // only behind -e
inline constexpr double link_other = 1.0;   // -e-, -er-
inline constexpr double link_respelt = 0.8; // -en- with another spelling of the part before it (`taal`, `talen-`)
inline constexpr double inflection = 0.75;  // an ending on the last part

// A word of `length` bytes that is not listed.
constexpr double whole(std::size_t length) {
    return static_cast<double>(length) * 1.05;
}

} // namespace vakpeil::compound_costs
