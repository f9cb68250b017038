#include "matcher/section_rules.hpp"

#include <optional>
#include <string>

#include "corpora/error.hpp"
#include "matcher/data_cells.hpp"

namespace vakpeil {

namespace {

SectionKind kind_in(const TableRow& row, std::size_t cell, const std::filesystem::path& path) {
    const std::optional<SectionKind> kind = parse_section_kind(row.cells[cell]);
    if (!kind)
        throw Error(ErrorKind::bad_input, path.string(), row.line,
                    "'" + row.cells[cell] + "' should be title, tasks, profile, offer, company or contact");
    return *kind;
}

} // namespace

SectionRules SectionRules::load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens) {
    SectionRules rules;
    Tokeniser tokeniser(protected_tokens); // phrases are cut as the text will be
    const std::filesystem::path headings = folder / "section_headings.txt";
    for (const TableRow& row : read_table(headings, 2, 2))
        rules.headings.add(row.cells[0], static_cast<std::uint32_t>(kind_in(row, 1, headings)), tokeniser);
    const std::filesystem::path cues = folder / "section_cues.txt";
    for (const TableRow& row : read_table(cues, 3, 3)) {
        rules.cue_phrases.add(row.cells[0], static_cast<std::uint32_t>(rules.cues.size()), tokeniser);
        rules.cues.push_back({kind_in(row, 1, cues), number_in(row, 2, 0, 10, cues)});
    }
    for (const TableRow& row : read_table(folder / "title_leads.txt", 1, 1))
        rules.title_leads.add(row.cells[0], 0, tokeniser);
    return rules;
}

} // namespace vakpeil
