#include "corpora/csv.hpp"

#include <algorithm>
#include <utility>

#include "corpora/csv_rows.hpp"
#include "corpora/error.hpp"
#include "corpora/report.hpp"

namespace vakpeil {

namespace {

class CsvReader {
public:
    CsvReader(const std::string& path, char delimiter) : report_(path), parser_(delimiter) {}

    void read_line(std::string_view line) {
        ++line_;
        if (!parser_.in_row()) row_line_ = line_;
        if (!parser_.take_line(line)) give_up_row("a quote stands in the middle of a field; double it");
        take_rows();
    }

    void finish(CsvDocument& document) {
        if (!parser_.finish()) give_up_row("a quoted field that starts in this row has no end; all behind it is lost");
        take_rows();
        document.rows = std::move(rows_);
        document.findings = report_.take();
    }

private:
    void take_rows() {
        for (CsvRows::Fields& fields : parser_.take_rows())
            rows_.push_back({row_line_, std::move(fields)});
    }

    void give_up_row(const char* why) { report_.error(row_line_, std::string("this row cannot be read: ") + why); }

    Report report_;
    CsvRows parser_;
    std::size_t line_ = 0;
    std::size_t row_line_ = 0;
    std::vector<CsvRow> rows_;
};

} // namespace

CsvDocument read_csv(std::string_view text, const std::string& path, char delimiter) {
    CsvDocument document;
    document.path = path;
    CsvReader reader(path, delimiter);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        reader.read_line(text.substr(at, end - at));
        at = end;
    }
    reader.finish(document);
    return document;
}

std::size_t column_of(const CsvDocument& document, std::string_view name) {
    if (document.rows.empty())
        throw Error(ErrorKind::bad_input, document.path, 0, "holds no rows; give a CSV file with a header");
    const CsvRow& header = document.rows.front();
    const auto found = std::find(header.fields.begin(), header.fields.end(), name);
    if (found == header.fields.end())
        throw Error(ErrorKind::bad_input, document.path, header.line,
                    "the header has no column " + in_quotes(name) + "; is this the right CSV file?");
    return static_cast<std::size_t>(found - header.fields.begin());
}

} // namespace vakpeil
