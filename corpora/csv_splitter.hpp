#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpora/csv_header.hpp"
#include "corpora/csv_rows.hpp"
#include "corpora/record_splitter.hpp"

namespace vakpeil {

struct CsvSplitterOptions {
    std::size_t max_record_bytes = 0;
    char delimiter = '\0'; // found in the header when it is 0
    std::vector<ColumnName> columns = {};
};

// Rows of CSV as RFC 4180 has it, under a header, each one record with the fields that its columns hold. A row in
// Windows-1252 becomes UTF-8.
//
// A row that breaks the rules, or has another number of fields than the header, is a record with a defect. A quote
// without an end seems to take the rows behind it along: reading goes on at the first of them that is whole and begins
// as the row before did (with a digit, a quote or a letter).
class CsvSplitter final : public RecordSplitter {
public:
    // The window outlives it.
    CsvSplitter(ByteWindow& window, CsvSplitterOptions options);

    // The first call throws as columns_of does; an empty document has no records.
    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    enum class Row { whole, broken, endless, too_long, none };

    [[nodiscard]] bool read_header();
    [[nodiscard]] Row read_row();
    [[nodiscard]] std::size_t line_size(std::size_t from);
    [[nodiscard]] bool set_record(DumpRecord& record, Detail detail);
    [[nodiscard]] bool decode_row(std::string_view row, std::string& problem);
    void set_broken(DumpRecord& record, Row row);
    void go_to_next_row(bool is_cut);
    [[nodiscard]] bool looks_like_row(std::string_view line) const;
    void pass_over_line();

    ByteWindow* window_;
    CsvSplitterOptions options_;
    std::optional<CsvRows> rows_; // once the delimiter is known
    CsvColumns columns_;
    CsvRows::Fields row_;
    std::size_t row_size_ = 0; // in bytes from where the window begins
    char row_begin_ = '\0';    // how the last good one began
    RecordFields fields_;
};

} // namespace vakpeil
