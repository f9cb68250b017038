#pragma once

#include <filesystem>

#include "lexicons/table.hpp"

// Numbers in the cells of a word list.

namespace vakpeil {

// Throws Error(bad_input) with the row's line unless the cell is a number from `low` to `high`.
[[nodiscard]] double number_in(const TableRow& row, std::size_t cell, double low, double high,
                               const std::filesystem::path& path);

} // namespace vakpeil
