#include "lexicons/table.hpp"

#include <string_view>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/unicode_text.hpp"
#include "lexicons/utf8.hpp"

namespace vakpeil {
namespace {

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (next_character(text, i) == no_character) return false;
    }
    return true;
}

std::vector<std::string> split_cells(std::string_view line) {
    std::vector<std::string> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.emplace_back(trim(line.substr(0, tab)));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

std::string column_range(std::size_t min_columns, std::size_t max_columns) {
    if (min_columns == max_columns) return std::to_string(min_columns);
    return std::to_string(min_columns) + " to " + std::to_string(max_columns);
}

void check(const TableRow& row, const std::filesystem::path& path, std::size_t min_columns, std::size_t max_columns) {
    const std::size_t count = row.cells.size();
    if (count < min_columns || count > max_columns) {
        throw Error(ErrorKind::bad_input, path.string(), row.line,
                    "this row has " + std::to_string(count) + " column(s) where " +
                        column_range(min_columns, max_columns) + " belong; separate columns with one tab");
    }
    for (const std::string& cell : row.cells) {
        if (cell.empty()) {
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "this row has an empty column; fill it or take out the extra tab");
        }
    }
}

} // namespace

std::vector<TableRow> read_table(const std::filesystem::path& path, std::size_t min_columns, std::size_t max_columns) {
    const std::string content = read_file(path);
    std::vector<TableRow> rows;
    std::size_t line_number = 0;
    for (const std::string_view line : split_lines(content)) {
        ++line_number;
        if (!is_utf8(line)) {
            throw Error(ErrorKind::bad_input, path.string(), line_number,
                        "this line is not UTF-8; save the file in that encoding");
        }
        const std::string_view trimmed = trim(line);
        if (trimmed.empty() || trimmed.front() == '#') continue;
        TableRow row{line_number, split_cells(line)};
        check(row, path, min_columns, max_columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace vakpeil
