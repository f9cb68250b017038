#include "corpora/dump_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/csv_header.hpp"
#include "corpora/json_scanner.hpp"
#include "corpora/markup.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/xml_names.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::pair<DumpFormat, std::string_view>, 9> names = {{
    {DumpFormat::detect, "detect"},
    {DumpFormat::json_lines, "json_lines"},
    {DumpFormat::json, "json"},
    {DumpFormat::csv, "csv"},
    {DumpFormat::tsv, "tsv"},
    {DumpFormat::xml, "xml"},
    {DumpFormat::html, "html"},
    {DumpFormat::text, "text"},
    {DumpFormat::pdf, "pdf"},
}};

std::string_view behind_space(std::string_view text) {
    const auto* const begin = std::ranges::find_if_not(text, is_ascii_space);
    return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

// In lower case; of "Dump.CSV.gz" it is "csv".
std::string extension_of(std::string_view file_name) {
    std::string name = ascii_lower(file_name);
    for (const char* compressed : {".gz", ".zst", ".xz", ".bz2", ".lz4"})
        if (name.ends_with(compressed)) name.resize(name.rfind('.'));
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(dot + 1);
}

bool opens_object(std::string_view text) {
    if (!text.starts_with('{')) return false;
    const std::string_view inner = behind_space(text.substr(1));
    return inner.empty() || inner.starts_with('"') || inner.starts_with('}');
}

// "[Vacature] Kok gezocht" does not.
bool opens_array(std::string_view text) {
    if (!text.starts_with('[')) return false;
    const std::string_view inner = behind_space(text.substr(1));
    return inner.empty() || inner.starts_with(']') || inner.starts_with('[') || opens_object(inner);
}

// Most of the lines are objects of their own, even when the first of them is damaged.
bool are_mostly_objects(std::string_view text, bool is_all) {
    if (!is_all) text = text.substr(0, text.rfind('\n') + 1); // the last line may be cut
    std::size_t objects = 0;
    std::size_t others = 0;
    for (const std::string_view line : split_lines(text)) {
        const std::string_view trimmed = trim(line);
        if (trimmed.empty()) continue;
        ++(opens_object(trimmed) && trimmed.ends_with('}') ? objects : others);
    }
    return objects + others > 1 && objects >= others;
}

// The first line is one whole object, and it is not the only one.
bool begins_with_line(std::string_view text, bool is_all) {
    JsonScanner scanner;
    JsonScanner::Result result = scanner.scan(text);
    while (result == JsonScanner::Result::list_opens)
        result = scanner.scan(text);
    if (result != JsonScanner::Result::ended) return false;
    const std::string_view rest = text.substr(scanner.size());
    if (text.substr(0, scanner.size()).find('\n') != std::string_view::npos) return false;
    const std::size_t line_end = std::min(rest.find('\n'), rest.size());
    return behind_space(rest.substr(0, line_end)).empty() && !(is_all && behind_space(rest).empty());
}

} // namespace

std::string_view to_string(DumpFormat format) noexcept {
    return std::ranges::find(names, format, &std::pair<DumpFormat, std::string_view>::first)->second;
}

std::optional<DumpFormat> parse_dump_format(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(names, name, &std::pair<DumpFormat, std::string_view>::second);
    if (found == names.end()) return std::nullopt;
    return found->first;
}

DumpFormat detect_dump_format(std::string_view first_bytes, bool is_all, std::string_view file_name) {
    const std::string_view text = behind_space(first_bytes);
    const std::string extension = extension_of(file_name);
    if (text.starts_with("%PDF-")) return DumpFormat::pdf;
    if (opens_array(text)) return DumpFormat::json;
    if (extension == "jsonl" || extension == "ndjson") return DumpFormat::json_lines;
    if (opens_object(text) && begins_with_line(text, is_all)) return DumpFormat::json_lines;
    if (are_mostly_objects(text, is_all)) return DumpFormat::json_lines;
    if (opens_object(text)) return DumpFormat::json;
    if (text.starts_with('<') && is_xml_feed(text, extension == "xml")) return DumpFormat::xml;
    if (extension == "csv") return DumpFormat::csv;
    if (extension == "tsv" || extension == "tab") return DumpFormat::tsv;
    if (is_csv_header(text.substr(0, text.find_first_of("\r\n")))) return DumpFormat::csv;
    if (detect_format(text) == VacancyFormat::html) return DumpFormat::html;
    return DumpFormat::text;
}

bool are_surely_json_lines(std::string_view first_bytes) {
    const std::string_view text = behind_space(first_bytes);
    const std::string_view line = text.substr(0, text.find('\n'));
    JsonScanner scanner;
    return line.size() < text.size() && opens_object(line) && scanner.scan(line) == JsonScanner::Result::ended &&
           behind_space(line.substr(scanner.size())).empty();
}

} // namespace vakpeil
