#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/dump_format.hpp"
#include "corpora/record_fields.hpp"

namespace vakpeil {

// The field that each column holds, or nothing.
using CsvColumns = std::vector<std::optional<KnownField>>;

// By the names that are known, save the columns that `named` says what they are. Throws Error(bad_input) with the
// `line` and no path when no column holds a title or a text, or one that was named is not there; Error(usage) for a
// field that is none.
[[nodiscard]] CsvColumns columns_of(const std::vector<std::string>& header, const std::vector<ColumnName>& named,
                                    std::size_t line);

// Of comma, semicolon, tab and bar the one that gives the most known columns, then the most columns.
[[nodiscard]] char find_delimiter(std::string_view header_line);

// A line with at least two columns that are known, one of which holds a title or a text.
[[nodiscard]] bool is_csv_header(std::string_view line);

} // namespace vakpeil
