#include "corpora/csv_header.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/csv_rows.hpp"
#include "corpora/error.hpp"
#include "corpora/report.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

constexpr std::array<char, 4> delimiters = {',', ';', '\t', '|'};

using Header = std::vector<std::string>;

Header header_of(std::string_view line, char delimiter) {
    CsvRows rows(delimiter);
    if (!rows.take_line(line) || !rows.finish()) return {};
    std::vector<CsvRows::Fields> found = rows.take_rows();
    return found.empty() ? Header() : std::move(found.front());
}

std::size_t count_known(const Header& header) {
    return static_cast<std::size_t>(
        std::ranges::count_if(header, [](const std::string& name) { return known_field(name).has_value(); }));
}

bool any_makes_vacancy(const CsvColumns& columns) {
    return std::ranges::any_of(columns, [](const auto& column) { return column && makes_vacancy(*column); });
}

CsvColumns known_columns(const Header& header) {
    CsvColumns columns;
    for (const std::string& name : header)
        columns.push_back(known_field(name));
    return columns;
}

std::string names_in(const Header& header) {
    constexpr std::size_t most = 30;
    std::string names;
    for (std::size_t i = 0; i < std::min(header.size(), most); ++i)
        names += (names.empty() ? "" : ", ") + in_quotes(header[i]);
    return header.size() > most ? names + ", ..." : names;
}

void name_column(CsvColumns& columns, const Header& header, const ColumnName& named, std::size_t line) {
    const std::optional<KnownField> field = own_field(named.field);
    if (!field)
        throw Error(ErrorKind::usage, "", 0,
                    "there is no field " + in_quotes(named.field) + " for a column; give one of " + own_field_names());
    const auto found = std::ranges::find_if(
        header, [&](const std::string& name) { return equals_ignoring_case(trim(name), trim(named.column)); });
    if (found == header.end())
        throw Error(ErrorKind::bad_input, "", line,
                    "the header has no column " + in_quotes(named.column) + "; it has " + names_in(header));
    columns[static_cast<std::size_t>(found - header.begin())] = field;
}

} // namespace

CsvColumns columns_of(const std::vector<std::string>& header, const std::vector<ColumnName>& named, std::size_t line) {
    CsvColumns columns = known_columns(header);
    // A field that the user has named a column for is not in another one as well.
    for (std::optional<KnownField>& column : columns)
        if (column && std::ranges::find(named, column->field, &ColumnName::field) != named.end()) column.reset();
    for (const ColumnName& name : named)
        name_column(columns, header, name, line);
    if (!any_makes_vacancy(columns))
        throw Error(ErrorKind::bad_input, "", line,
                    "none of the columns " + names_in(header) +
                        " is known to hold a title or a text; say which one does, as in --column description=NAME");
    return columns;
}

char find_delimiter(std::string_view header_line) {
    const auto worth = [&](char delimiter) {
        const Header header = header_of(header_line, delimiter);
        return std::pair(count_known(header), header.size());
    };
    return *std::ranges::max_element(delimiters, {}, worth);
}

bool is_csv_header(std::string_view line) {
    constexpr std::size_t most_bytes = 16U << 10;
    if (line.size() > most_bytes) return false;
    const Header header = header_of(line, find_delimiter(line));
    return count_known(header) >= 2 && any_makes_vacancy(known_columns(header));
}

} // namespace vakpeil
