#include "corpora/json_splitter.hpp"

#include <algorithm>
#include <utility>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

bool is_filler(char c) {
    return is_ascii_space(c) || c == ',';
}

} // namespace

bool JsonSplitter::next(DumpRecord& record, Detail detail) {
    for (;;) {
        const std::string_view bytes = window_->bytes();
        const auto filler = static_cast<std::size_t>(std::ranges::find_if_not(bytes, is_filler) - bytes.begin());
        window_->consume(filler);
        if (window_->bytes().empty()) {
            if (window_->fill()) continue;
            return end(record) == Step::record;
        }
        Step step = Step::nothing;
        switch (const char c = window_->bytes().front()) {
        case '{':
            step = take_object(record, detail);
            break;
        case '[':
            open_ += c;
            window_->consume(1);
            break;
        case ']':
        case '}':
            step = close(c, record);
            break;
        default:
            step = take_text(record);
        }
        if (step == Step::record) return true;
    }
}

JsonSplitter::Step JsonSplitter::end(DumpRecord& record) {
    if (open_.empty()) return Step::end;
    open_.clear();
    place_record(record, *window_);
    set_defect(record, {}, "the list of records has no end (\"]\"); the dump seems to be cut off here");
    return Step::record;
}

bool JsonSplitter::is_record(std::string_view type) const {
    if (type.empty()) return !options_.postings_only;
    const bool is_one_of_several = !open_.empty();
    return type.find("JobPosting\"") != std::string_view::npos || !(is_one_of_several || options_.postings_only);
}

JsonSplitter::Step JsonSplitter::take_object(DumpRecord& record, Detail detail) {
    JsonScanner scanner;
    place_record(record, *window_);
    const JsonScanner::Result result = scan_object(scanner);
    const std::string_view bytes = window_->bytes();
    if (result == JsonScanner::Result::unfinished || result == JsonScanner::Result::broken) {
        give_up_object(record, scanner, result);
        return Step::record;
    }
    if (result == JsonScanner::Result::list_opens) {
        open_ += "{[";
        window_->consume(scanner.size());
        return Step::nothing;
    }
    const bool wanted = is_record(scanner.type(bytes));
    if (wanted && detail == Detail::whole) record.json.assign(bytes.substr(0, scanner.size()));
    if (wanted) first_name_.assign(scanner.first_name(bytes));
    window_->consume(scanner.size());
    return wanted ? Step::record : Step::nothing;
}

// Unfinished when the object is too long, or the document ends within it.
JsonScanner::Result JsonSplitter::scan_object(JsonScanner& scanner) {
    for (;;) {
        const std::string_view bytes = window_->bytes();
        const JsonScanner::Result result = scanner.scan(bytes.substr(0, options_.max_record_bytes + 1));
        const bool may_go_on = result == JsonScanner::Result::list_opens && !takes_list(scanner.last_name(bytes));
        if (may_go_on) continue;
        const bool is_too_long = bytes.size() > options_.max_record_bytes;
        if (result != JsonScanner::Result::unfinished || is_too_long || !window_->fill()) return result;
    }
}

// A vacancy among others may have a field by such a name.
bool JsonSplitter::takes_list(std::string_view name) const {
    return open_.empty() || name == "\"@graph\"";
}

void JsonSplitter::give_up_object(DumpRecord& record, const JsonScanner& scanner, JsonScanner::Result result) {
    std::string why = "this object is broken at its character " + std::to_string(scanner.size()) +
                      "; a quote, a comma or a bracket is missing before it";
    if (result == JsonScanner::Result::unfinished)
        why = window_->bytes().size() > options_.max_record_bytes
                  ? too_long("object", options_.max_record_bytes)
                  : "this object has no end; the dump seems to be cut off here";
    const std::string_view bytes = window_->bytes();
    const bool is_unfinished = result == JsonScanner::Result::unfinished;
    set_defect(record, bytes.substr(0, is_unfinished ? options_.max_record_bytes + 1 : scanner.size()), std::move(why));
    if (first_name_.empty()) first_name_.assign(scanner.first_name(bytes));
    // Objects in an object that is nested without end would each be tried, and each take as long.
    go_to_next_object(scanner.is_deep() ? scanner.size() : 1, first_name_);
}

// Within the broken object too: what it is broken by is often that its end is missing, and then the next ones seem to
// be a part of it.
void JsonSplitter::go_to_next_object(std::size_t from, const std::string& first_name) {
    constexpr std::size_t most_space = 256; // between the brace and the name
    window_->consume(std::min(from, window_->bytes().size()));
    const std::string begin_of_name = first_name.empty() ? "\"" : first_name;
    for (;;) {
        const std::string_view bytes = window_->bytes();
        const std::size_t brace = std::min(bytes.find('{'), bytes.size());
        window_->consume(brace);
        const std::string_view rest = window_->bytes();
        const std::size_t name = std::min(rest.find_first_not_of(" \t\r\n", 1), rest.size());
        const bool is_whole = rest.size() >= name + begin_of_name.size();
        if (!is_whole && name <= most_space && window_->fill()) continue;
        if (rest.empty()) break;
        if (rest.substr(name).starts_with(begin_of_name)) return;
        window_->consume(1);
    }
    open_.clear(); // the bracket that closes the list was within what was passed over
}

JsonSplitter::Step JsonSplitter::close(char bracket, DumpRecord& record) {
    if (bracket == '}' || open_.empty()) return take_text(record);
    window_->consume(1);
    open_.pop_back();
    if (!open_.empty() && open_.back() == '{') {
        open_.pop_back();
        pass_over_object();
    }
    return Step::nothing;
}

// What follows a list of records within an object: other fields, or another list.
void JsonSplitter::pass_over_object() {
    JsonScanner scanner = JsonScanner::behind_list();
    for (;;) {
        const JsonScanner::Result result = scanner.scan(window_->bytes());
        if (result == JsonScanner::Result::unfinished && scanner.size() <= options_.max_record_bytes && window_->fill())
            continue;
        window_->consume(scanner.size());
        if (result == JsonScanner::Result::list_opens) open_ += "{[";
        return;
    }
}

// An element that is no object, or text that belongs to nothing: as far as the next comma or bracket; where there is no
// list, as far as the line.
JsonSplitter::Step JsonSplitter::take_text(DumpRecord& record) {
    place_record(record, *window_);
    const std::string_view ends = open_.empty() ? "{[\n" : "{[],\n";
    const bool is_string = window_->bytes().front() == '"';
    std::size_t searched = 1;
    for (;;) {
        const std::string_view bytes = window_->bytes().substr(0, options_.max_record_bytes + 1);
        std::size_t found = bytes.find_first_of(is_string ? "\"\n" : ends, searched);
        if (found == std::string_view::npos && bytes.size() <= options_.max_record_bytes) {
            searched = bytes.size();
            if (window_->fill()) continue;
        }
        found = std::min(is_string && found < bytes.size() ? found + 1 : found, bytes.size());
        set_defect(record, bytes.substr(0, found), "this is text between the records, and no object");
        window_->consume(found);
        return Step::record;
    }
}

} // namespace vakpeil
