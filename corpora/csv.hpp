#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/finding.hpp"

// Comma-separated values as RFC 4180 has them: quoted fields may hold delimiters, line ends and doubled quotes.
//
//   const CsvDocument document = read_csv(decode_text(bytes).utf8, "occupations_nl.csv");
//   const std::size_t label = column_of(document, "preferredLabel");
//
// A row that breaks the rules is an error finding with its line, and reading goes on behind it. White space around a
// field without quotes, and lines that are empty or blank, are passed over.

namespace vakpeil {

struct CsvRow {
    std::size_t line = 0; // that it starts on, 1-based
    std::vector<std::string> fields;
};

struct CsvDocument {
    std::string path;
    std::vector<CsvRow> rows; // the header, when there is one, is the first
    Findings findings;
};

// `text` is clean UTF-8; `path` is what findings call it. Never throws on content.
[[nodiscard]] CsvDocument read_csv(std::string_view text, const std::string& path, char delimiter = ',');

// The place of a column in the header. Throws Error(bad_input) when it is not there.
[[nodiscard]] std::size_t column_of(const CsvDocument& document, std::string_view name);

} // namespace vakpeil
