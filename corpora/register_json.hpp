#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/register_text.hpp"

// Qualifications from the JSON of the register's HTTP API.
//
//   for (const RegisterDocument& document : read_register_json(bytes, "BK-0002-3.json")) ...
//
// Two shapes are read, alone, in an array, or one a line: the answer of the API for one qualification, an object with
// "beroepskwalificatie" (or what that holds, by itself), and the repackaged files that schools exchange, with "bk",
// "vks" and "extra".
//
// What the text layout cannot hold (studies by ISCED, references to other registers, the public summary, dates) is
// named in a note; what is unknown or of the wrong type in a warning. The summary sometimes names another level than
// the field of the level: the field counts, and a note tells. Never throws on content; thread-safe.

namespace vakpeil {

[[nodiscard]] std::vector<RegisterDocument> read_register_json(std::string_view bytes, const std::string& path);

} // namespace vakpeil
