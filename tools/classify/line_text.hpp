#pragma once

#include <string>
#include <string_view>

// Values as they stand in a line of output, appended by hand: a document tree for each of millions of lines would cost
// more than all else about them.

namespace vakpeil::tools {

// In quotes and escaped as RFC 8259 asks. What is no valid UTF-8 becomes U+FFFD.
void append_json_string(std::string& line, std::string_view text);

// With four decimals, which are more than the figures are worth; within 0 and 1, and 0 for what is no number.
void append_probability(std::string& line, double probability);

// A field of RFC 4180: in quotes when it has a comma, a quote or a line end in it, or white space at an end.
void append_csv_field(std::string& line, std::string_view text);

// As append_csv_field, for text that others wrote: what a spreadsheet would take for a formula, because it begins with
// = + - @, a tab or a carriage return, gets an apostrophe before it. Plain numbers stay as they are.
void append_csv_foreign(std::string& line, std::string_view text);

} // namespace vakpeil::tools
