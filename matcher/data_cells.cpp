#include "matcher/data_cells.hpp"

#include <charconv>
#include <string>

#include <fmt/format.h>

#include "corpora/error.hpp"

namespace vakpeil {

double number_in(const TableRow& row, std::size_t cell, double low, double high, const std::filesystem::path& path) {
    const std::string& text = row.cells[cell];
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !(number >= low && number <= high))
        throw Error(ErrorKind::bad_input, path.string(), row.line,
                    fmt::format("'{}' should be a number from {} to {}", text, low, high));
    return number;
}

} // namespace vakpeil
