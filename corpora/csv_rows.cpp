#include "corpora/csv_rows.hpp"

#include <algorithm>
#include <new>

#include "corpora/ascii.hpp"

namespace vakpeil {

CsvRows::CsvRows(char delimiter) : delimiter_(delimiter) {
    start();
}

// Both are called from C, which no exception may pass: out of memory ends the program.
void CsvRows::add_field(void* bytes, std::size_t size, void* rows) noexcept {
    static_cast<CsvRows*>(rows)->row_.emplace_back(static_cast<const char*>(bytes), size);
}

void CsvRows::end_row(int /*end*/, void* rows) noexcept {
    auto& self = *static_cast<CsvRows*>(rows);
    self.rows_.push_back(std::exchange(self.row_, {}));
    self.in_row_ = false;
}

void CsvRows::start() {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
}

void CsvRows::forget_row() {
    if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
    row_.clear();
    in_row_ = false;
    csv_free(&parser_);
    start();
}

bool CsvRows::take_line(std::string_view line) {
    if (!in_row_ && std::ranges::all_of(line, is_ascii_space)) return true;
    in_row_ = true;
    if (csv_parse(&parser_, line.data(), line.size(), add_field, end_row, this) == line.size()) return true;
    forget_row();
    return false;
}

bool CsvRows::finish() {
    if (csv_fini(&parser_, add_field, end_row, this) == 0) return true;
    forget_row();
    return false;
}

} // namespace vakpeil
