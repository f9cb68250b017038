#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "matcher/matcher.hpp"
#include "matcher/triage.hpp"

// The answer to a record as a line of output, without its line feed.
//
// JSON Lines:
//   {"record":1,"id":"72179069","status":"matched","triage":"accept","code":"BK-0082-2","title":"Metselaar","level":3,
//    "level_estimated":false,"probability":0.9312,"no_fit_probability":0.0021,"job_level":3,
//    "job_level_probability":0.8700,"study":{"level":3,"phrase":"bso"},"language":"nl",
//    "alternatives":[{"code":"BK-0083-1","title":"Voeger","level":3,"probability":0.0312}]}
// `code` to `probability` are null unless the status is "matched"; the alternatives are the other suggestions, nearest
// first. `level` is the qualification's, `job_level` that of the job as described (null without suggestions), `study`
// what the employer asks for (null when it asks nothing).
//
// `triage` says what to do with the answer; see triage.hpp.
//
// CSV has the same in columns, with the alternatives as "BK-0083-1 0.0312; ...". See line_text.hpp about formulas.

namespace vakpeil::tools {

struct Answer {
    std::uint64_t ordinal = 0;
    std::string_view id;
    Triage triage = Triage::review;
    const MatchResult& result;
};

void append_json_line(std::string& line, const Answer& answer);
void append_csv_line(std::string& line, const Answer& answer);

[[nodiscard]] std::string_view csv_header() noexcept; // without line feed

// What is only known when the records before it are: "duplicate_group", the last of the fields.
void append_json_group(std::string& line, std::string_view group);
void append_csv_group(std::string& line, std::string_view group);

} // namespace vakpeil::tools
