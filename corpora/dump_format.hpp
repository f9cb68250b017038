#pragma once

#include <optional>
#include <string>
#include <string_view>

// In what form a document of a dump gives its vacancies.

namespace vakpeil {

enum class DumpFormat { detect, json_lines, json, csv, tsv, xml, html, text, pdf };

[[nodiscard]] std::string_view to_string(DumpFormat format) noexcept; // "json_lines"

// The format with that name, or nothing.
[[nodiscard]] std::optional<DumpFormat> parse_dump_format(std::string_view name) noexcept;

// What a column of CSV holds, when its own name does not say it: {"description", "Vacaturetekst NL"}.
struct ColumnName {
    std::string field; // id, title, description, text, responsibilities, competences, profile, skills, qualifications,
                       // offer, education, experience
    std::string column;
};

// How many first bytes detect_dump_format wants to see; it makes do with less.
inline constexpr std::size_t format_sample_bytes = 64U << 10;

// By the first bytes of a document, without a byte order mark, in UTF-8 or an encoding with ASCII in it. `is_all` says
// that there are no others. The file's name decides only where the bytes could be more than one.
[[nodiscard]] DumpFormat detect_dump_format(std::string_view first_bytes, bool is_all, std::string_view file_name);

// Whether they are JSON Lines whatever follows, so that nobody who reads a stream needs to wait for more: the first
// line is a whole object, and no list of records.
[[nodiscard]] bool are_surely_json_lines(std::string_view first_bytes);

} // namespace vakpeil
