#include "corpora/json_scanner.hpp"

#include <algorithm>
#include <array>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

// Under which one document gives its records: of JSON-LD, and of what the interfaces of job sites answer.
constexpr std::array<std::string_view, 6> list_names = {"\"@graph\"",    "\"jobs\"",        "\"vacancies\"",
                                                        "\"vacatures\"", "\"jobPostings\"", "\"results\""};

} // namespace

JsonScanner JsonScanner::behind_list() {
    JsonScanner scanner;
    scanner.depth_ = scanner.deepest_ = 1;
    scanner.last_ = Mark::value;
    return scanner;
}

bool JsonScanner::in_array() const noexcept {
    return depth_ > known_depth || ((arrays_ >> (depth_ - 1)) & 1U) != 0;
}

bool JsonScanner::in_object() const noexcept {
    return depth_ > known_depth || !in_array();
}

bool JsonScanner::expects_value() const noexcept {
    return last_ == Mark::colon || (last_ != Mark::value && in_array());
}

JsonScanner::Result JsonScanner::scan(std::string_view bytes) {
    while (at_ < bytes.size()) {
        if (in_string_) {
            if (!take_string(bytes)) return Result::unfinished;
            continue;
        }
        const char c = bytes[at_];
        if (is_ascii_space(c)) {
            ++at_;
            continue;
        }
        if (may_be_list_ && last_ == Mark::opened && c == '{') {
            may_be_list_ = false;
            return Result::list_opens;
        }
        if (!take(bytes)) return Result::broken;
        ++at_;
        if (depth_ == 0) return Result::ended;
    }
    return Result::unfinished;
}

// One character that is neither in a string nor white space.
bool JsonScanner::take(std::string_view bytes) {
    switch (const char c = bytes[at_]) {
    case '"':
        if (last_ == Mark::value) return false;
        if (depth_ == 1) name_ = {at_, at_};
        in_string_ = true;
        return true;
    case '{':
    case '[':
        return open(c);
    case '}':
    case ']':
        return close(c);
    case ',':
        return take_comma();
    case ':':
        return take_colon(bytes);
    default:
        return take_scalar();
    }
}

// To the end of the string or of the bytes.
bool JsonScanner::take_string(std::string_view bytes) {
    while (at_ < bytes.size()) {
        const char c = bytes[at_];
        if (c == '\\') {
            if (at_ + 1 == bytes.size()) return false; // what it escapes is not there yet
            ++at_;
        } else if (c == '"') {
            in_string_ = false;
            last_ = Mark::value;
            last_was_string_ = true;
            ++at_;
            if (depth_ == 1) name_.end = at_;
            return true;
        }
        ++at_;
    }
    return false;
}

bool JsonScanner::open(char bracket) {
    const bool is_first = depth_ == 0;
    if (!is_first && !expects_value()) return false;
    may_be_list_ = may_be_list_ && depth_ == 1 && bracket == '[';
    const std::size_t level = depth_++;
    deepest_ = std::max(deepest_, depth_);
    if (level < known_depth) {
        const std::uint64_t bit = std::uint64_t{1} << level;
        arrays_ = bracket == '[' ? arrays_ | bit : arrays_ & ~bit;
    }
    last_ = Mark::opened;
    return true;
}

bool JsonScanner::close(char bracket) {
    if (last_ == Mark::colon || !(bracket == ']' ? in_array() : in_object())) return false;
    if (depth_ == 1) end_type();
    --depth_;
    may_be_list_ = false;
    last_ = Mark::value;
    last_was_string_ = true; // that is, not to be gone on with
    return true;
}

bool JsonScanner::take_comma() {
    if (last_ != Mark::value) return false;
    if (depth_ == 1) end_type();
    may_be_list_ = false;
    last_ = Mark::comma;
    return true;
}

bool JsonScanner::take_colon(std::string_view bytes) {
    if (last_ != Mark::value || !in_object()) return false;
    last_ = Mark::colon;
    if (depth_ != 1) return true;
    const std::string_view name = bytes.substr(name_.begin, name_.end - name_.begin);
    if (first_name_.end == 0) first_name_ = name_;
    may_be_list_ = std::ranges::find(list_names, name) != list_names.end();
    if (name == "\"@type\"" && type_.end == 0) {
        type_.begin = at_ + 1;
        in_type_ = true;
    }
    return true;
}

// Of a number, or true, false, null.
bool JsonScanner::take_scalar() {
    if (last_ == Mark::value) return !last_was_string_;
    last_ = Mark::value;
    last_was_string_ = false;
    may_be_list_ = false;
    return true;
}

void JsonScanner::end_type() noexcept {
    if (in_type_) type_.end = at_;
    in_type_ = false;
}

} // namespace vakpeil
