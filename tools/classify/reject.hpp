#pragma once

#include <string>
#include <string_view>

#include "corpora/dump_record.hpp"

// A record that there is no answer to.

namespace vakpeil::tools {

// For a program, a JSON object without line feed:
//   {"record":12,"source":"jobs.jsonl","line":12,"offset":40312,"reason":"...","excerpt":"{\"title\": ..."}
// The excerpt is the first bytes of the record, cut between characters.
[[nodiscard]] std::string reject_line(const DumpRecord& record, std::string_view reason);

// For a person: "jobs.jsonl:12: the record is no object ..."
[[nodiscard]] std::string reject_message(const DumpRecord& record, std::string_view reason);

} // namespace vakpeil::tools
