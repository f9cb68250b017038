#pragma once

#include <optional>
#include <string_view>

#include <simdjson.h>

#include "corpora/json_records.hpp"

// JSON at the speed of a dump: simdjson reads it, and nlohmann/json says what is wrong with what it refuses.

namespace vakpeil {

// One record after the other. For one thread; its memory is used again.
class JsonParser {
public:
    // The record's value, valid until the next call, or an error in the report: it is no JSON, or nested so deep that
    // reading it would hurt.
    [[nodiscard]] std::optional<simdjson::dom::element> parse(const JsonRecord& record, Report& report);

    // The same without saying what is wrong. Throws std::bad_alloc.
    [[nodiscard]] std::optional<simdjson::dom::element> parse(std::string_view text);

private:
    simdjson::dom::parser parser_;
};

} // namespace vakpeil
