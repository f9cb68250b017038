#include "corpora/json_parser.hpp"

#include <algorithm>
#include <new>

#include <nlohmann/json.hpp>

namespace vakpeil {

std::optional<simdjson::dom::element> JsonParser::parse(std::string_view text) {
    if (text.size() > parser_.capacity()) {
        constexpr std::size_t least = 16384;
        const std::size_t capacity = std::max({least, text.size(), 2 * parser_.capacity()});
        if (parser_.allocate(capacity, deepest_json + 1) != simdjson::SUCCESS) throw std::bad_alloc();
    }
    simdjson::dom::element value;
    if (parser_.parse(text.data(), text.size()).get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<simdjson::dom::element> JsonParser::parse(const JsonRecord& record, Report& report) {
    if (const auto value = parse(record.text)) return value;
    if (report_json_defect(record, report)) return std::nullopt;
    // A number that is too large for simdjson: nlohmann makes it a fraction.
    using nlohmann::json;
    return parse(json::parse(record.text).dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace vakpeil
