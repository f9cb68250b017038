#include "corpora/csv_splitter.hpp"

#include <algorithm>
#include <utility>

#include <simdjson.h>

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "corpora/text_encoding.hpp"

namespace vakpeil {

namespace {

// The size of the first line with its end: LF, CRLF or CR. Nothing when the bytes have no whole line.
std::optional<std::size_t> first_line_size(std::string_view bytes, std::size_t from) {
    const std::size_t end = bytes.find_first_of("\r\n", from);
    if (end == std::string_view::npos || end + 1 == bytes.size()) {
        // A CR at the end may have its LF behind it.
        return end != std::string_view::npos && bytes[end] == '\n' ? std::optional(end + 1) : std::nullopt;
    }
    return bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
}

// The fields of a row whose bytes are known.
CsvRows::Fields fields_of(std::string_view row, char delimiter) {
    CsvRows rows(delimiter);
    while (!row.empty()) {
        const std::size_t size = first_line_size(row, 0).value_or(row.size());
        if (!rows.take_line(row.substr(0, size))) return {};
        row.remove_prefix(size);
    }
    if (!rows.finish()) return {};
    std::vector<CsvRows::Fields> found = rows.take_rows();
    return found.size() == 1 ? std::move(found.front()) : CsvRows::Fields();
}

bool is_clean(std::string_view bytes) {
    return bytes.find('\0') == std::string_view::npos && simdjson::validate_utf8(bytes.data(), bytes.size());
}

// A number, a quoted field, or a word.
char begin_of_row(std::string_view row) {
    if (row.empty()) return '\0';
    if (is_ascii_digit(row.front())) return '0';
    return row.front() == '"' ? '"' : 'a';
}

} // namespace

CsvSplitter::CsvSplitter(ByteWindow& window, CsvSplitterOptions options)
    : window_(&window), options_(std::move(options)) {}

bool CsvSplitter::next(DumpRecord& record, Detail detail) {
    if (!rows_ && !read_header()) return false;
    const Row row = read_row();
    if (row == Row::none) return false;
    place_record(record, *window_);
    if (row != Row::whole) {
        set_broken(record, row);
        return true;
    }
    return set_record(record, detail);
}

// With its end, from where the window begins and so many bytes on; 0 at the end of the document, and when it is longer
// than a record may be.
std::size_t CsvSplitter::line_size(std::size_t from) {
    std::size_t searched = from;
    for (;;) {
        const std::string_view bytes = window_->bytes().substr(0, options_.max_record_bytes + 1);
        if (const auto end = first_line_size(bytes, searched)) return *end - from;
        searched = bytes.ends_with('\r') ? std::max(bytes.size() - 1, from) : bytes.size();
        if (bytes.size() > options_.max_record_bytes) return 0;
        if (!window_->fill()) return bytes.size() - from;
    }
}

bool CsvSplitter::read_header() {
    std::size_t size = line_size(0);
    while (size > 0 && std::ranges::all_of(window_->bytes().substr(0, size), is_ascii_space)) {
        window_->consume(size);
        size = line_size(0);
    }
    if (size == 0 && window_->bytes().empty()) return false;
    if (options_.delimiter == '\0')
        options_.delimiter = find_delimiter(decode_text(window_->bytes().substr(0, size)).utf8);
    rows_.emplace(options_.delimiter);
    const std::uint64_t line = window_->line();
    std::string problem;
    if (read_row() != Row::whole || !decode_row(window_->bytes().substr(0, row_size_), problem))
        throw Error(ErrorKind::bad_input, "", line,
                    "the header cannot be read; give a CSV file with a row of names first");
    columns_ = columns_of(row_, options_.columns, line);
    window_->consume(row_size_);
    return true;
}

// Blank lines before it are consumed, the row itself is not.
CsvSplitter::Row CsvSplitter::read_row() {
    row_size_ = 0;
    for (;;) {
        const std::size_t size = line_size(row_size_);
        if (size == 0) {
            if (window_->bytes().size() > options_.max_record_bytes) {
                rows_.emplace(options_.delimiter);
                return Row::too_long;
            }
            if (row_size_ == 0) return Row::none;
            if (!rows_->finish()) return Row::endless;
        } else {
            const bool taken = rows_->take_line(window_->bytes().substr(row_size_, size));
            row_size_ += size;
            if (!taken) return Row::broken;
        }
        std::vector<CsvRows::Fields> ended = rows_->take_rows();
        if (!ended.empty()) {
            row_ = std::move(ended.front());
            return Row::whole;
        }
        if (rows_->in_row()) continue;
        window_->consume(row_size_);
        row_size_ = 0;
    }
}

bool CsvSplitter::decode_row(std::string_view row, std::string& problem) {
    if (is_clean(row)) return true;
    const DecodedText decoded = decode_text(row);
    if (decoded.binary) problem = "this row is no text";
    row_ = fields_of(decoded.utf8, options_.delimiter);
    if (problem.empty() && row_.empty()) problem = "this row cannot be read: its characters are damaged";
    return problem.empty();
}

bool CsvSplitter::set_record(DumpRecord& record, Detail detail) {
    const std::string_view row = window_->bytes().substr(0, row_size_);
    std::string problem;
    if (row_.size() != columns_.size()) {
        problem = "this row has " + std::to_string(row_.size()) + " fields and the header " +
                  std::to_string(columns_.size()) + "; a field with a delimiter in it needs quotes";
    } else if (decode_row(row, problem) && row_.size() == columns_.size()) {
        row_begin_ = begin_of_row(row);
        fields_.clear();
        for (std::size_t i = 0; i < row_.size() && detail == Detail::whole; ++i)
            if (columns_[i]) fields_.add(*columns_[i], row_[i]);
        if (detail == Detail::whole) record.json = fields_.to_json();
    }
    if (!problem.empty()) set_defect(record, row, std::move(problem));
    window_->consume(row_size_);
    return true;
}

void CsvSplitter::set_broken(DumpRecord& record, Row row) {
    const std::string_view bytes = window_->bytes().substr(0, options_.max_record_bytes);
    std::string why = "this row cannot be read: ";
    switch (row) {
    case Row::endless:
        why += "a quoted field that starts in it has no end";
        break;
    case Row::too_long:
        why = too_long("row", options_.max_record_bytes) + ", so that a quoted field may have no end";
        row_size_ = bytes.size();
        break;
    default:
        why += "a quote stands in the middle of a field, or one before it has no end; double it";
    }
    set_defect(record, bytes.substr(0, row_size_), std::move(why));
    go_to_next_row(row == Row::too_long);
}

// Of those that the broken row seems to have taken along, each line tried by itself, so that the time this takes does
// not grow with the square of their number; else behind it.
void CsvSplitter::go_to_next_row(bool is_cut) {
    const std::string_view broken = window_->bytes().substr(0, std::exchange(row_size_, 0));
    std::size_t line = first_line_size(broken, 0).value_or(broken.size());
    while (line < broken.size()) {
        const std::size_t end = first_line_size(broken, line).value_or(broken.size());
        const bool is_whole = end < broken.size() || broken.ends_with('\n') || !is_cut;
        if (is_whole && looks_like_row(broken.substr(line, end - line))) return window_->consume(line);
        line = end;
    }
    const bool in_line = is_cut && !broken.ends_with('\n');
    window_->consume(broken.size());
    if (in_line) pass_over_line();
}

bool CsvSplitter::looks_like_row(std::string_view line) const {
    if (row_begin_ != '\0' && begin_of_row(line) != row_begin_) return false;
    return fields_of(line, options_.delimiter).size() == columns_.size();
}

void CsvSplitter::pass_over_line() {
    for (;;) {
        const std::size_t end = window_->bytes().find('\n');
        if (end != std::string_view::npos) return window_->consume(end + 1);
        window_->consume(window_->bytes().size());
        if (!window_->fill()) return;
    }
}

} // namespace vakpeil
