#include "corpora/json_records.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using nlohmann::json;

std::size_t count_lines(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// Walks over the characters of JSON that are structure and not within a string: `visit(index, depth)`, where the depth
// is the one behind the character, until it returns false.
template <class Visit>
void for_each_mark(std::string_view text, const Visit& visit) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && depth > 0) --depth;
        if ((c == '{' || c == '[' || c == '}' || c == ']' || c == ',') && !visit(i, depth)) return;
    }
}

std::size_t depth_of(std::string_view text) {
    std::size_t most = 0;
    for_each_mark(text, [&](std::size_t, std::size_t depth) {
        most = std::max(most, depth);
        return true;
    });
    return most;
}

// Behind the object or array that the text begins with; npos when it has no end.
std::size_t end_of_value(std::string_view text) {
    std::size_t end = std::string_view::npos;
    for_each_mark(text, [&](std::size_t index, std::size_t depth) {
        if (depth == 0) end = index + 1;
        return depth != 0;
    });
    return end;
}

// Most of the lines are objects of their own, even when the first of them is damaged.
bool are_mostly_objects(std::string_view text) {
    std::size_t objects = 0;
    std::size_t others = 0;
    for (const std::string_view line : split_lines(text)) {
        const std::string_view trimmed = trim(line);
        if (trimmed.empty()) continue;
        ++(trimmed.starts_with('{') && trimmed.ends_with('}') ? objects : others);
    }
    return objects + others > 1 && objects >= others;
}

bool are_lines(std::string_view text) {
    const std::size_t end = end_of_value(text);
    if (end != std::string_view::npos) {
        const std::string_view first = text.substr(0, end);
        const std::string_view rest = text.substr(end);
        if (trim(rest).empty()) return false;
        const std::string_view rest_of_line = rest.substr(0, rest.find('\n'));
        if (first.find('\n') == std::string_view::npos && trim(rest_of_line).empty()) return true;
    }
    return are_mostly_objects(text);
}

JsonRecords split_lines_of_json(std::string_view text, std::size_t first_line) {
    JsonRecords result{true, {}};
    std::size_t number = first_line;
    for (const std::string_view line : split_lines(text)) {
        const std::string_view trimmed = trim(line);
        if (!trimmed.empty()) result.records.push_back({number, trimmed});
        ++number;
    }
    return result;
}

class ArraySplitter {
public:
    ArraySplitter(std::string_view text, std::size_t first_line) : text_(text), line_(first_line) {}

    JsonRecords split(Report& report) {
        std::size_t end = std::string_view::npos;
        std::size_t begin = 1;
        for_each_mark(text_, [&](std::size_t index, std::size_t depth) {
            if ((text_[index] == ',' && depth == 1) || depth == 0) {
                add(begin, index);
                begin = index + 1;
            }
            if (depth == 0) end = index + 1;
            return depth != 0;
        });
        if (end == std::string_view::npos) {
            add(begin, text_.size());
            report.error(line_at(text_.size()), "the array has no end (\"]\"); the document seems to be cut off");
        } else if (!trim(text_.substr(end)).empty()) {
            report.error(line_at(end), "text behind the end of the array is left out");
        }
        return std::move(result_);
    }

private:
    void add(std::size_t begin, std::size_t end) {
        const std::string_view element = trim(text_.substr(begin, end - begin));
        if (element.empty()) return; // an empty array, or a comma too many
        result_.records.push_back({line_at(static_cast<std::size_t>(element.data() - text_.data())), element});
    }

    // For positions that only go up.
    std::size_t line_at(std::size_t position) {
        line_ += count_lines(text_.substr(counted_, position - counted_));
        counted_ = position;
        return line_;
    }

    std::string_view text_;
    std::size_t line_;
    std::size_t counted_ = 0;
    JsonRecords result_{true, {}};
};

// Accepts everything, and keeps where the parser stumbled.
struct ErrorFinder : json::json_sax_t {
    std::size_t position = 0;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
        position = at;
        return false;
    }
};

} // namespace

JsonRecords split_json(std::string_view text, Report& report) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) return {};
    const std::size_t first_line =
        1 + count_lines(text.substr(0, static_cast<std::size_t>(trimmed.data() - text.data())));
    if (trimmed.starts_with('[')) return ArraySplitter(trimmed, first_line).split(report);
    if (are_lines(trimmed)) return split_lines_of_json(trimmed, first_line);
    return {false, {{first_line, trimmed}}};
}

bool report_json_defect(const JsonRecord& record, Report& report) {
    if (depth_of(record.text) > deepest_json) {
        report.error(record.line, "the record is nested deeper than " + std::to_string(deepest_json) +
                                      " levels, deeper than any document of its kind");
        return true;
    }
    ErrorFinder finder;
    if (json::sax_parse(record.text, &finder)) return false;
    const std::size_t at = std::min(finder.position, record.text.size());
    report.error(record.line + count_lines(record.text.substr(0, at)),
                 "the record is not valid JSON from its character " + std::to_string(at) + " on; mend or remove it");
    return true;
}

std::optional<json> parse_json(const JsonRecord& record, Report& report) {
    if (report_json_defect(record, report)) return std::nullopt;
    return json::parse(record.text);
}

} // namespace vakpeil
