#include <algorithm>
#include <span>

#include "corpora/register_layout.hpp"
#include "corpora/register_text.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using Texts = std::span<const std::string>;

void write_paragraph(std::string& out, std::string_view text) {
    out += squeeze_spaces(text) + "\n\n";
}

void write_heading(std::string& out, LayoutHeading heading) {
    write_paragraph(out, heading_text(heading));
}

void write_prose(std::string& out, LayoutHeading heading, std::string_view text) {
    if (text.empty()) return;
    write_heading(out, heading);
    write_paragraph(out, text);
}

void write_item(std::string& out, std::string_view indent, std::string_view text) {
    out += indent;
    out += "• " + squeeze_spaces(text) + '\n';
}

void write_list(std::string& out, LayoutHeading heading, Texts items) {
    if (items.empty()) return;
    write_heading(out, heading);
    for (const std::string& item : items)
        write_item(out, " ", item);
    out += '\n';
}

std::vector<std::string> texts_of(const std::vector<KnowledgeItem>& knowledge) {
    std::vector<std::string> texts;
    texts.reserve(knowledge.size());
    for (const KnowledgeItem& item : knowledge)
        texts.push_back(item.text);
    return texts;
}

void write_identity(std::string& out, const Qualification& qualification) {
    write_paragraph(out, qualification.title);
    write_paragraph(out, qualification.code);
    write_heading(out, LayoutHeading::overview);
    write_prose(out, LayoutHeading::title, qualification.title);
    if (!qualification.competent_code.empty()) {
        write_paragraph(out, "Deze benaming komt voor in de Competent fiche \"" + qualification.competent_code + '"');
    }
    write_prose(out, LayoutHeading::definition, qualification.definition);
    write_prose(out, LayoutHeading::delimitation, qualification.delimitation);
    write_list(out, LayoutHeading::synonyms, qualification.synonyms);
    const std::string mark = qualification.level_estimated ? ' ' + std::string(estimated_mark) : std::string{};
    write_prose(out, LayoutHeading::level, std::to_string(qualification.level) + mark);
    const std::string year = qualification.year ? ", " + std::to_string(*qualification.year) : std::string{};
    write_prose(out, LayoutHeading::year, "versie " + std::to_string(qualification.version) + year);
}

void write_competence(std::string& out, const Competence& competence) {
    out +=
        " • Competentie " + std::to_string(competence.number) + ":\n  " + squeeze_spaces(competence.statement) + '\n';
    for (const std::string& activity : competence.activities)
        write_item(out, "  ", activity);
    if (competence.knowledge.empty()) return;
    out += " • met inbegrip van kennis:\n";
    for (const KnowledgeItem& item : competence.knowledge)
        write_item(out, "  ", item.text);
}

void write_competences(std::string& out, const std::vector<Competence>& competences) {
    write_heading(out, LayoutHeading::competences);
    write_heading(out, LayoutHeading::competence_list);
    std::string_view group;
    for (const Competence& competence : competences) {
        if (competence.group != group) out += squeeze_spaces(competence.group) + '\n';
        group = competence.group;
        write_competence(out, competence);
    }
    out += '\n';
}

void write_descriptors(std::string& out, const Descriptors& descriptors) {
    if (descriptors == Descriptors{}) return;
    write_heading(out, LayoutHeading::descriptors);
    write_list(out, LayoutHeading::knowledge, texts_of(descriptors.knowledge));
    write_list(out, LayoutHeading::cognitive, descriptors.cognitive);
    write_list(out, LayoutHeading::problem_solving, descriptors.problem_solving);
    write_list(out, LayoutHeading::motor, descriptors.motor);
}

// The three parts of the autonomy stand below each other without blank lines between.
void write_autonomy(std::string& out, const Autonomy& autonomy) {
    if (autonomy == Autonomy{}) return;
    write_heading(out, LayoutHeading::autonomy);
    const auto write_part = [&](LayoutHeading heading, Texts items) {
        if (items.empty()) return;
        out += std::string(heading_text(heading)) + '\n';
        for (const std::string& item : items)
            write_item(out, " ", item);
    };
    write_part(LayoutHeading::independent_in, autonomy.independent_in);
    write_part(LayoutHeading::bound_by, autonomy.bound_by);
    write_part(LayoutHeading::relies_on, autonomy.relies_on);
    out += '\n';
}

// One attestation is a line of its own, as the register has it; several are a list.
void write_attestations(std::string& out, Texts attestations) {
    bool has_bullet = false;
    if (attestations.size() == 1) (void)strip_bullet(attestations.front(), has_bullet);
    if (attestations.size() == 1 && !has_bullet) {
        write_prose(out, LayoutHeading::attestations, attestations.front());
        return;
    }
    write_heading(out, LayoutHeading::attestations);
    for (const std::string& item : attestations)
        write_item(out, " ", item);
    if (!attestations.empty()) out += '\n';
}

void write_parts(std::string& out, const std::vector<PartialQualification>& parts) {
    if (parts.empty()) return;
    write_heading(out, LayoutHeading::parts);
    for (const PartialQualification& part : parts)
        write_item(out, " ", part.code + ' ' + part.title);
    out += '\n';
}

} // namespace

std::string write_register_text(const Qualification& qualification) {
    std::string out;
    write_identity(out, qualification);
    write_competences(out, qualification.competences);
    write_descriptors(out, qualification.descriptors);
    write_list(out, LayoutHeading::setting_context, qualification.setting_context);
    write_list(out, LayoutHeading::action_context, qualification.action_context);
    write_autonomy(out, qualification.autonomy);
    write_list(out, LayoutHeading::responsibility, qualification.responsibility);
    write_attestations(out, qualification.attestations);
    write_list(out, LayoutHeading::domains, qualification.domains);
    write_parts(out, qualification.parts);
    if (qualification.origin == Origin::vakpeil) {
        write_heading(out, LayoutHeading::provenance);
        if (!qualification.provenance.empty()) write_paragraph(out, qualification.provenance);
    }
    out.pop_back(); // of the last blank line
    return out;
}

} // namespace vakpeil
