#include "corpora/register_text.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/register_competences.hpp"
#include "corpora/register_fields.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using Lines = std::span<const LayoutLine>;

void append_items(std::vector<std::string>& to, Lines lines) {
    std::ranges::move(layout_items(lines), std::back_inserter(to));
}

void append_prose(std::string& to, Lines lines) {
    const std::string prose = layout_prose(lines);
    if (!to.empty() && !prose.empty()) to += ' ';
    to += prose;
}

void leave_out(const LayoutSection& section, Report& report) {
    const std::string count = std::to_string(section.lines.size());
    if (section.heading == LayoutHeading::unknown) {
        report.warning(section.at.number,
                       "unknown heading " + in_quotes(section.at.whole) + "; its " + count + " line(s) are left out");
    } else if (!section.lines.empty()) {
        report.warning(section.lines.front().number, count + " line(s) directly below " + in_quotes(section.at.whole) +
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
    case domains:
        return &q.domains;
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
        return read_level(lines, q, report);
    case year:
        return read_year(lines, q, report);
    case competences:
    case competence_list:
        return read_competences(lines, q.competences, report);
    case knowledge:
        return read_knowledge(lines, q.descriptors.knowledge);
    case parts:
        return read_parts(lines, q.parts, report);
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
        report.warning(section.at.number, "heading " + in_quotes(section.at.whole) + " stands on line " +
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
                                  : "incomplete: the document ends below " + in_quotes(sections.back().at.whole) +
                                        " and has no section " + in_quotes(heading_text(LayoutHeading::attestations)));
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
        report.error(0, "no level; write it below a heading " + in_quotes(heading_text(LayoutHeading::level)));
    } else if (level->lines.empty()) {
        report.error(level->at.number, "no level below this heading; write a number from 1 to 8");
    }
}

void warn_about_gaps(const std::vector<Competence>& competences, Report& report) {
    for (std::size_t i = 1; i < competences.size(); ++i)
        if (competences[i].number > competences[i - 1].number + 1)
            report.warning(0, "competence " + std::to_string(competences[i].number) + " follows competence " +
                                  std::to_string(competences[i - 1].number) + "; what is between is missing");
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
    warn_about_gaps(qualification.competences, report);
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

LayoutFit layout_fit(const Qualification& qualification) {
    const RegisterDocument again = read_register_text(write_register_text(qualification), {});
    if (!again.qualification) return LayoutFit::none;
    const Qualification& read = *again.qualification;
    if (read == qualification) return LayoutFit::whole;
    const bool is_the_same =
        read.code == qualification.code && read.title == qualification.title && read.level == qualification.level;
    return is_the_same ? LayoutFit::partial : LayoutFit::none;
}

} // namespace vakpeil
