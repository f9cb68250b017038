#include "corpora/json_fields.hpp"

#include <utility>

#include "corpora/markup.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

using nlohmann::json;

namespace {

bool holds_html(std::string_view text) {
    return text.find("</") != std::string_view::npos || text.find("<br") != std::string_view::npos ||
           text.find("<p>") != std::string_view::npos;
}

} // namespace

JsonFields::JsonFields(const json& object, std::string place, Report& report)
    : object_(&object), place_(std::move(place)), report_(&report) {}

void JsonFields::warn_that(const std::string& what) {
    report_->warning(0, place_.empty() ? what : place_ + ": " + what);
}

void JsonFields::warn_type(const char* name, std::string_view expected) {
    warn_that("field " + in_quotes(name) + " is not " + std::string(expected) + " and is left out");
}

const json* JsonFields::find(const char* name) {
    known_.insert(name);
    const auto found = object_->find(name);
    return found == object_->end() || found->is_null() ? nullptr : &*found;
}

std::string JsonFields::text(const char* name) {
    const json* const value = find(name);
    if (value == nullptr) return {};
    if (!value->is_string()) {
        warn_type(name, "a text");
        return {};
    }
    const auto& text = value->get_ref<const std::string&>();
    if (!holds_html(text)) return squeeze_spaces(text);
    warn_that("field " + in_quotes(name) + " holds HTML, of which the text is kept");
    return squeeze_spaces(field_to_text(text));
}

std::optional<int> JsonFields::number(const char* name) {
    const json* const value = find(name);
    if (value == nullptr) return std::nullopt;
    constexpr int most = 9999; // versions, levels and years are all below
    if (value->is_number_integer() && *value >= 0 && *value <= most) return value->get<int>();
    warn_type(name, "a number");
    return std::nullopt;
}

std::vector<const json*> JsonFields::objects(const char* name) {
    const json* const value = find(name);
    if (value == nullptr) return {};
    if (!value->is_array()) {
        warn_type(name, "a list");
        return {};
    }
    std::vector<const json*> found;
    std::size_t others = 0;
    for (const json& element : *value) {
        if (element.is_object()) {
            found.push_back(&element);
        } else {
            ++others;
        }
    }
    if (others > 0)
        warn_that(std::to_string(others) + " of the list " + in_quotes(name) + " are no objects and are left out");
    return found;
}

void JsonFields::pass_over(std::initializer_list<const char*> names) {
    known_.insert(names.begin(), names.end());
}

bool JsonFields::has(const char* name) {
    const json* const value = find(name);
    if (value == nullptr) return false;
    const bool is_hollow = (value->is_string() && value->get_ref<const std::string&>().empty()) ||
                           (value->is_structured() && value->empty());
    return !is_hollow;
}

void JsonFields::finish() {
    std::string unknown;
    for (const auto& [name, value] : object_->items()) {
        if (known_.contains(name)) continue;
        if (!unknown.empty()) unknown += ", ";
        unknown += name;
    }
    if (!unknown.empty()) warn_that("unknown and left out: " + unknown);
}

} // namespace vakpeil
