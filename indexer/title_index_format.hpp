#pragma once

#include <string>
#include <string_view>

// How a title index is laid out in its file; see title_index.hpp for reading and writing one.
//
//   "vakpeil-titles 1\n"   the format; a change of anything here or of what the numbers mean is another number
//   checksum               64 bits, over all that follows
//   byte order             a number that reads as another one on a machine with the other order
//   fingerprint            of the lexicon
//   concepts               URI, code, whether it is a group, names
//   statistics             table of features, then the arrays in the order of TitleStatistics

namespace vakpeil {

inline constexpr std::string_view title_index_format = "vakpeil-titles 1\n";

// The file whose content behind the checksum is `body`.
[[nodiscard]] std::string with_title_index_head(std::string_view body);

} // namespace vakpeil
