#pragma once

#include <cstdint>
#include <filesystem>

namespace vakpeil::tools {

struct OrderedLines {
    std::filesystem::path lines;    // each with a line feed
    std::filesystem::path ordinals; // of the lines, as append_number writes them
    std::uint64_t greatest = 0;     // ordinal
    std::filesystem::path target;
};

// Writes the lines into the target in the order of their ordinals, whole or not at all.
//
// Memory does not grow with the dump: where each line begins is kept in a file beside the target, eight bytes a record,
// which the system keeps in memory as far as it has some. Throws Error(unwritable), Error(unreadable), or
// Error(bad_input) when lines and ordinals do not go together.
void write_ordered(const OrderedLines& ordered);

} // namespace vakpeil::tools
