#include "corpora/register_text.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/register_competences.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using Lines = std::span<const LayoutLine>;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

void append_items(std::vector<std::string>& to, Lines lines) {
    std::ranges::move(layout_items(lines), std::back_inserter(to));
}

void append_prose(std::string& to, Lines lines) {
    const std::string prose = layout_prose(lines);
    if (!to.empty() && !prose.empty()) to += ' ';
    to += prose;
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto* const end = std::ranges::find_if_not(text, is_ascii_alphanumeric);
        const auto size = static_cast<std::size_t>(end - text.begin());
        if (size > 0) found.push_back(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return found;
}

// "D140201" in "Competent fiche "D140201 Handel"": a capital and six digits.
std::string find_competent_code(std::string_view line) {
    constexpr std::size_t size = 7;
    if (ascii_lower(line).find("competent") == std::string::npos) return {};
    for (std::size_t i = 0; i + size <= line.size(); ++i) {
        const bool starts = is_ascii_upper(line[i]) && (i == 0 || !is_ascii_alphanumeric(line[i - 1]));
        const bool ends = i + size == line.size() || !is_ascii_alphanumeric(line[i + size]);
        if (starts && ends && std::ranges::all_of(line.substr(i + 1, size - 1), is_ascii_digit)) {
            return std::string(line.substr(i, size));
        }
    }
    return {};
}

// Below the title stands a remark on where the name comes from, of which only the Competent sheet is a fact to keep.
void read_title(Lines lines, Qualification& qualification) {
    if (!lines.empty() && qualification.title.empty()) {
        qualification.title = squeeze_spaces(lines.front().whole);
        lines = lines.subspan(1);
    }
    for (const LayoutLine& line : lines) {
        if (qualification.competent_code.empty()) qualification.competent_code = find_competent_code(line.whole);
    }
}

void read_level(const LayoutSection& section, Qualification& qualification, Report& report) {
    if (section.lines.empty()) return;
    const LayoutLine& line = section.lines.front();
    const std::optional<int> level = parse_number(line.text);
    if (!level || *level < 1 || *level > 8) {
        report.error(line.number, "level " + quoted(line.text.substr(0, 40)) + " is not a number from 1 to 8");
        return;
    }
    if (qualification.level == 0) qualification.level = *level;
}

// "versie 1, 2020", "versie 2" or "2020". The version is the code's; here it only serves as a check.
void read_year(const LayoutSection& section, Qualification& qualification, Report& report) {
    for (const LayoutLine& line : section.lines) {
        bool understood = false;
        std::string_view before;
        for (const std::string_view word : words(line.text)) {
            const std::optional<int> number = parse_number(word);
            const bool is_version = equals_ignoring_case(std::exchange(before, word), "versie");
            if (!number) continue;
            understood = true;
            if (!is_version) {
                qualification.year = *number;
            } else if (*number != qualification.version && qualification.version != 0) {
                report.warning(line.number, "version " + std::to_string(*number) + " is not the version of the code " +
                                                quoted(qualification.code) + ", which is followed");
            }
        }
        if (!understood) report.warning(line.number, "no year or version is in " + quoted(line.text.substr(0, 40)));
    }
}

void leave_out(const LayoutSection& section, Report& report) {
    const std::string count = std::to_string(section.lines.size());
    if (section.heading == LayoutHeading::unknown) {
        report.warning(section.at.number,
                       "unknown heading " + quoted(section.at.whole) + "; its " + count + " line(s) are left out");
    } else if (!section.lines.empty()) {
        report.warning(section.lines.front().number, count + " line(s) directly below " + quoted(section.at.whole) +
                                                         " belong to no section and are left out");
    }
}

void read_knowledge(Lines lines, std::vector<KnowledgeItem>& knowledge) {
    for (std::string& item : layout_items(lines))
        knowledge.push_back(to_knowledge(std::move(item)));
}

// Where the items of a section go that is nothing but a list.
std::vector<std::string>* list_below(LayoutHeading heading, Qualification& q) {
    using enum LayoutHeading;
    switch (heading) {
    case synonyms:
        return &q.synonyms;
    case cognitive:
        return &q.descriptors.cognitive;
    case problem_solving:
        return &q.descriptors.problem_solving;
    case motor:
        return &q.descriptors.motor;
    case setting_context:
        return &q.setting_context;
    case action_context:
        return &q.action_context;
    case independent_in:
        return &q.autonomy.independent_in;
    case bound_by:
        return &q.autonomy.bound_by;
    case relies_on:
        return &q.autonomy.relies_on;
    case responsibility:
        return &q.responsibility;
    case attestations:
        return &q.attestations;
    default:
        return nullptr;
    }
}

void read_section(const LayoutSection& section, Qualification& q, Report& report) {
    using enum LayoutHeading;
    const Lines lines = section.lines;
    if (std::vector<std::string>* const list = list_below(section.heading, q)) return append_items(*list, lines);
    switch (section.heading) {
    case none:
        break;
    case title:
        return read_title(lines, q);
    case definition:
        return append_prose(q.definition, lines);
    case delimitation:
        return append_prose(q.delimitation, lines);
    case level:
        return read_level(section, q, report);
    case year:
        return read_year(section, q, report);
    case competences:
    case competence_list:
        return read_competences(lines, q.competences, report);
    case knowledge:
        return read_knowledge(lines, q.descriptors.knowledge);
    case provenance:
        q.origin = Origin::vakpeil;
        return append_prose(q.provenance, lines);
    default:
        leave_out(section, report); // unknown, or a heading that only holds others
    }
}

void find_code(Lines lines, Qualification& qualification) {
    for (const LayoutLine& line : lines) {
        if (line.bullet) continue;
        const std::optional<CodeParts> parts = parse_code(line.text);
        if (!parts) continue;
        qualification.code = std::string(line.text);
        qualification.version = parts->version;
        return;
    }
}

// The first line that is the page's own and not the web site's around it.
std::string title_before_sections(Lines lines) {
    for (const LayoutLine& line : lines) {
        std::string text = squeeze_spaces(line.whole);
        const bool is_around = equals_ignoring_case(text, "Skip to Main Content") ||
                               equals_ignoring_case(text, "Beroepskwalificatie") ||
                               starts_with_ignoring_case(text, "dit is de actuele versie");
        if (!is_around && !parse_code(text)) return text;
    }
    return {};
}

const LayoutSection* find_section(std::span<const LayoutSection> sections, LayoutHeading heading) {
    const auto found = std::ranges::find(sections, heading, &LayoutSection::heading);
    return found == sections.end() ? nullptr : &*found;
}

void warn_about_repeats(std::span<const LayoutSection> sections, Report& report) {
    std::map<LayoutHeading, std::size_t> first_lines;
    for (const LayoutSection& section : sections) {
        if (section.heading == LayoutHeading::none || section.heading == LayoutHeading::unknown) continue;
        const auto [first, is_new] = first_lines.try_emplace(section.heading, section.at.number);
        if (is_new) continue;
        report.warning(section.at.number, "heading " + quoted(section.at.whole) + " stands on line " +
                                              std::to_string(first->second) + " too; both sections are read as one");
    }
}

// The register's documents all end with their attestations, so that one without has lost its end.
void warn_when_cut(std::span<const LayoutSection> sections, Lines lines, Report& report) {
    if (sections.size() < 2 || find_section(sections, LayoutHeading::attestations) != nullptr) return;
    const LayoutHeading last = sections.back().heading;
    const bool in_competences = last == LayoutHeading::competences || last == LayoutHeading::competence_list;
    report.warning(lines.back().number,
                   in_competences ? "incomplete: the document ends in the middle of its competences"
                                  : "incomplete: the document ends below " + quoted(sections.back().at.whole) +
                                        " and has no section " + quoted(heading_text(LayoutHeading::attestations)));
}

void check_identity(std::span<const LayoutSection> sections, const Qualification& qualification, Report& report) {
    if (qualification.code.empty()) {
        report.error(0, "no code such as BK-0496-1 on a line of its own; write it below the title");
    }
    if (qualification.title.empty()) {
        report.error(0, "no title, neither below \"Titel\" nor on the first line; write it in both places");
    }
    const LayoutSection* const level = find_section(sections, LayoutHeading::level);
    if (level == nullptr) {
        report.error(0, "no level; write it below a heading " + quoted(heading_text(LayoutHeading::level)));
    } else if (level->lines.empty()) {
        report.error(level->at.number, "no level below this heading; write a number from 1 to 8");
    }
}

std::optional<Qualification> read_lines(Lines lines, Report& report) {
    const std::vector<LayoutSection> sections = layout_sections(lines);
    Qualification qualification;
    find_code(lines, qualification);
    for (const LayoutSection& section : sections)
        read_section(section, qualification, report);
    if (qualification.title.empty()) qualification.title = title_before_sections(sections.front().lines);
    check_identity(sections, qualification, report);
    warn_about_repeats(sections, report);
    warn_when_cut(sections, lines, report);
    if (qualification.code.empty() || qualification.title.empty() || qualification.level == 0) return std::nullopt;
    return qualification;
}

} // namespace

RegisterDocument read_register_text(std::string_view bytes, const std::string& path) {
    Report report(path);
    const DecodedText text = decode_text(bytes);
    if (text.binary) {
        report.error(0, "is not a text; give the register's page saved or copied as text");
        return {std::nullopt, report.take()};
    }
    if (text.repaired) report.warning(0, "some bytes are no valid " + text.encoding + "; save the document as UTF-8");
    const std::vector<LayoutLine> lines = layout_lines(text.utf8);
    if (lines.empty()) {
        report.error(0, "the document is empty");
        return {std::nullopt, report.take()};
    }
    std::optional<Qualification> qualification = read_lines(lines, report);
    return {std::move(qualification), report.take()};
}

} // namespace vakpeil
