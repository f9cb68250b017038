#include "corpora/esco.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/csv.hpp"
#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

struct Columns {
    std::size_t uri = 0;
    std::size_t label = 0;
    std::size_t alternatives = 0;
    std::size_t description = 0;
    std::size_t code = 0;
    std::optional<std::size_t> status, hidden; // that not every version has
};

// What occupations and groups have in common.
struct Concept {
    std::string uri, code, label;
    std::vector<std::string> others;
    std::string description;
};

CsvDocument read_document(const std::filesystem::path& path) {
    const DecodedText text = decode_text(read_file(path));
    if (text.binary)
        throw Error(ErrorKind::bad_input, path.string(), 0,
                    "is not text; give the CSV file of ESCO as it was downloaded");
    return read_csv(text.utf8, path.string());
}

std::optional<std::size_t> optional_column(const CsvDocument& document, std::string_view name) {
    const std::vector<std::string>& header = document.rows.front().fields;
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

Columns columns_of(const CsvDocument& document, std::string_view code) {
    return {column_of(document, "conceptUri"),
            column_of(document, "preferredLabel"),
            column_of(document, "altLabels"),
            column_of(document, "description"),
            column_of(document, code),
            optional_column(document, "status"),
            optional_column(document, "hiddenLabels")};
}

bool is_isco_code(std::string_view code) {
    return !code.empty() && code.size() <= 4 && std::all_of(code.begin(), code.end(), is_ascii_digit);
}

// Labels stand one a line in their field. `known` are those that the concept has already.
void add_labels(Concept& read, std::unordered_set<std::string>& known, std::string_view field) {
    for (const std::string_view line : split_lines(field)) {
        std::string label = squeeze_spaces(line);
        if (!label.empty() && known.insert(label).second) read.others.push_back(std::move(label));
    }
}

std::optional<Concept> read_concept(const CsvRow& row, const Columns& columns, std::size_t width, Report& report) {
    if (row.fields.size() != width) {
        report.error(row.line, "has " + std::to_string(row.fields.size()) + " fields where the header has " +
                                   std::to_string(width) + "; it was left out");
        return std::nullopt;
    }
    if (columns.status && row.fields[*columns.status] != "released") return std::nullopt;
    Concept read{row.fields[columns.uri],
                 row.fields[columns.code],
                 squeeze_spaces(row.fields[columns.label]),
                 {},
                 squeeze_spaces(row.fields[columns.description])};
    if (read.uri.empty() || read.label.empty()) {
        report.error(row.line, "has no URI or no preferred label; it was left out");
        return std::nullopt;
    }
    if (!is_isco_code(read.code)) {
        report.error(row.line, in_quotes(read.code) + " is no ISCO code of one to four digits; the row was left out");
        return std::nullopt;
    }
    std::unordered_set<std::string> known{read.label};
    add_labels(read, known, row.fields[columns.alternatives]);
    if (columns.hidden) add_labels(read, known, row.fields[*columns.hidden]);
    return read;
}

std::vector<Concept> read_concepts(const std::filesystem::path& path, std::string_view code_column,
                                   Findings& findings) {
    CsvDocument document = read_document(path);
    const Columns columns = columns_of(document, code_column);
    Report report(path.string());
    std::vector<Concept> concepts;
    std::unordered_set<std::string> uris;
    for (auto row = std::next(document.rows.begin()); row != document.rows.end(); ++row) {
        std::optional<Concept> read = read_concept(*row, columns, document.rows.front().fields.size(), report);
        if (!read) continue;
        if (!uris.insert(read->uri).second) {
            report.error(row->line, in_quotes(read->uri) + " was there before; this one was left out");
            continue;
        }
        concepts.push_back(std::move(*read));
    }
    for (Findings& found : std::array{std::move(document.findings), report.take()})
        findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return concepts;
}

} // namespace

Esco read_esco(const std::filesystem::path& folder) {
    Esco esco;
    for (Concept& read : read_concepts(folder / "occupations_nl.csv", "iscoGroup", esco.findings))
        esco.occupations.push_back({std::move(read.uri), std::move(read.code), std::move(read.label),
                                    std::move(read.others), std::move(read.description)});
    for (Concept& read : read_concepts(folder / "ISCOGroups_nl.csv", "code", esco.findings))
        esco.groups.push_back({std::move(read.uri), std::move(read.code), std::move(read.label), std::move(read.others),
                               std::move(read.description)});
    return esco;
}

} // namespace vakpeil
