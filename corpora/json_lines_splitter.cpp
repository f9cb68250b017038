#include "corpora/json_lines_splitter.hpp"

#include <algorithm>
#include <cstring>

namespace vakpeil {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::string_view blanks = " \t\r\v\f";

std::size_t line_feed(std::string_view bytes, std::size_t from) noexcept {
    if (from >= bytes.size()) return none;
    const void* found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
    return found == nullptr ? none : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

} // namespace

// The size of the line without its line feed, or none when it is longer than a record may be.
std::size_t JsonLinesSplitter::find_line_end() {
    std::size_t searched = 0;
    for (;;) {
        const std::size_t found = line_feed(window_->bytes(), searched);
        if (found != none) return found <= most_ ? found : none;
        searched = window_->bytes().size();
        if (searched > most_) return none;
        if (!window_->fill()) return searched;
    }
}

bool JsonLinesSplitter::next(DumpRecord& record, Detail detail) {
    for (;;) {
        if (window_->bytes().empty() && !window_->fill()) return false;
        const std::size_t size = find_line_end();
        if (size == none) {
            pass_over_long_line(record);
            return true;
        }
        const std::string_view line = window_->bytes().substr(0, size);
        const bool has_end = size < window_->bytes().size();
        const std::size_t begin = line.find_first_not_of(blanks);
        if (begin != std::string_view::npos) {
            place_record(record, *window_);
            record.place.offset += begin * window_->bytes_of_ascii();
            const std::size_t end = line.find_last_not_of(blanks) + 1;
            if (detail == Detail::whole) record.json.assign(line.substr(begin, end - begin));
        }
        has_end ? window_->consume_line(size + 1) : window_->consume(size);
        if (begin != std::string_view::npos) return true;
    }
}

void JsonLinesSplitter::pass_over_long_line(DumpRecord& record) {
    const std::string_view line = window_->bytes();
    place_record(record, *window_);
    set_defect(record, line.substr(0, std::min(line.find('\n'), most_ + 1)), too_long("line", most_));
    for (;;) {
        const std::size_t found = line_feed(window_->bytes(), 0);
        if (found != none) return window_->consume_line(found + 1);
        window_->consume(window_->bytes().size());
        if (!window_->fill()) return;
    }
}

} // namespace vakpeil
