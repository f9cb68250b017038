#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "corpora/report.hpp"

// A JSON text cut into records before it is parsed, so that one bad record does not take the others with it.

namespace vakpeil {

struct JsonRecord {
    std::size_t line = 0; // that it begins on, from 1
    std::string_view text;
};

struct JsonRecords {
    bool several = false; // an array or JSON Lines
    std::vector<JsonRecord> records;
};

// The elements of an array, the lines of JSON Lines, or the one object. What stands around the records is an error.
[[nodiscard]] JsonRecords split_json(std::string_view text, Report& report);

// The record's value, or an error in the report: it is no JSON, or nested so deep that reading it would hurt.
[[nodiscard]] std::optional<nlohmann::json> parse_json(const JsonRecord& record, Report& report);

inline constexpr std::size_t deepest_json = 64; // levels

// Reports why the record cannot be parsed; false, and nothing reported, when it can.
bool report_json_defect(const JsonRecord& record, Report& report);

} // namespace vakpeil
