#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/register_text.hpp"

// Whatever a user has of the register: its text, its web page, its PDF, or its API's JSON. What it is shows in the
// bytes: "%PDF" starts PDF, `{` or `[` starts JSON, `<` starts HTML, and everything else is text.
//
//   for (const RegisterDocument& document : read_register_source(bytes, "BK-0002-3.json")) ...

namespace vakpeil {

[[nodiscard]] std::vector<RegisterDocument> read_register_source(std::string_view bytes, const std::string& path);

// The files below a folder that may be documents of the register by their extension (.txt, .json, .jsonl, .html, .htm,
// .pdf), in the order of their paths; the path itself when it is a file. Throws Error(unreadable) when nothing is there
// or a folder cannot be listed.
[[nodiscard]] std::vector<std::filesystem::path> register_files(const std::filesystem::path& source);

} // namespace vakpeil
