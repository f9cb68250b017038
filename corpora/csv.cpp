#include "corpora/csv.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <csv.h>

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "corpora/report.hpp"

namespace vakpeil {

namespace {

// libcsv does not tell where in the text it is. It is fed a line at a time, so that each row knows the line it starts
// on, and so that a broken row can be left behind with the line it breaks on.
class CsvReader {
public:
    CsvReader(const std::string& path, char delimiter) : report_(path), delimiter_(delimiter) { start(); }
    ~CsvReader() { csv_free(&parser_); }
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    void read_line(std::string_view line) {
        ++line_;
        if (!in_row_ && std::all_of(line.begin(), line.end(), is_ascii_space)) return;
        if (!in_row_) row_.line = line_;
        in_row_ = true;
        const std::size_t read = csv_parse(&parser_, line.data(), line.size(), add_field, end_row, this);
        if (read != line.size()) give_up_row("a quote stands in the middle of a field; double it");
    }

    void finish(CsvDocument& document) {
        if (csv_fini(&parser_, add_field, end_row, this) != 0)
            give_up_row("a quoted field that starts in this row has no end; all behind it is lost");
        document.rows = std::move(rows_);
        document.findings = report_.take();
    }

private:
    // Both are called from C, which no exception may pass: out of memory ends the program.
    static void add_field(void* bytes, std::size_t size, void* reader) noexcept {
        static_cast<CsvReader*>(reader)->row_.fields.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void end_row(int, void* reader) noexcept {
        auto& self = *static_cast<CsvReader*>(reader);
        self.rows_.push_back(std::exchange(self.row_, {}));
        self.in_row_ = false;
    }

    void start() {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
    }

    void give_up_row(const char* why) {
        if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
        report_.error(row_.line, std::string("this row cannot be read: ") + why);
        row_ = {};
        in_row_ = false;
        csv_free(&parser_);
        start();
    }

    Report report_;
    char delimiter_;
    csv_parser parser_{};
    std::size_t line_ = 0;
    bool in_row_ = false;
    CsvRow row_;
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
