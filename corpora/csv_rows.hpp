#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <csv.h>

namespace vakpeil {

// The fields of one row after the other, by libcsv in its strict mode. libcsv does not tell where in the text it is: it
// is fed a line at a time, so that the caller knows on which line a row starts, and which one breaks it.
//
//   CsvRows rows(',');
//   if (!rows.take_line("a,b\n")) ... // the row is broken
//   for (const CsvRows::Fields& fields : rows.take_rows()) ...
class CsvRows {
public:
    using Fields = std::vector<std::string>;

    explicit CsvRows(char delimiter);
    ~CsvRows() { csv_free(&parser_); }
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;

    // A line with its end. False when it breaks the rules; the row that was begun is then forgotten.
    [[nodiscard]] bool take_line(std::string_view line);
    // Behind the last line. False when a quoted field has no end.
    [[nodiscard]] bool finish();

    // A row was begun and goes on in the next line.
    [[nodiscard]] bool in_row() const noexcept { return in_row_; }
    // The rows that have ended since they were taken the last time: one for a line, unless a CR stands in it by itself.
    [[nodiscard]] std::vector<Fields> take_rows() { return std::exchange(rows_, {}); }

private:
    static void add_field(void* bytes, std::size_t size, void* rows) noexcept;
    static void end_row(int end, void* rows) noexcept;
    void start();
    void forget_row();

    char delimiter_;
    csv_parser parser_{};
    bool in_row_ = false;
    Fields row_;
    std::vector<Fields> rows_;
};

} // namespace vakpeil
