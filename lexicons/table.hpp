#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

// The word lists in lexicons/data: UTF-8 text, one row a line, columns separated by tabs, `#` starts a comment line,
// blank lines are skipped.
//
//   for (const TableRow& row : read_table(folder / "stem_exceptions.txt", 2, 2)) use(row.cells[0], row.cells[1]);

namespace vakpeil {

struct TableRow {
    std::size_t line = 0;           // 1-based, for messages
    std::vector<std::string> cells; // trimmed; none is empty
};

// Throws Error(unreadable) when the file cannot be read, and Error(bad_input) with the line when a row has fewer than
// `min_columns` or more than `max_columns` cells, an empty cell, or bytes that are not UTF-8.
[[nodiscard]] std::vector<TableRow> read_table(const std::filesystem::path& path, std::size_t min_columns,
                                               std::size_t max_columns);

} // namespace vakpeil
