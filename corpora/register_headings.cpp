#include <algorithm>
#include <array>
#include <string>

#include "corpora/ascii.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

struct HeadingName {
    LayoutHeading heading;
    std::string_view text;
};

// The first name of a heading is the one the register prints now; the others stand in older documents.
constexpr std::array<HeadingName, 30> heading_names = {{
    {LayoutHeading::overview, "Globaal"},
    {LayoutHeading::title, "Titel"},
    {LayoutHeading::definition, "Definitie"},
    {LayoutHeading::delimitation, "Afbakening"},
    {LayoutHeading::synonyms, "Synoniemen"},
    {LayoutHeading::level, "Niveau (VKS en EQF)"},
    {LayoutHeading::level, "Niveau"},
    {LayoutHeading::level, "Niveau (VKS)"},
    {LayoutHeading::year, "Jaar van erkenning"},
    {LayoutHeading::competences, "Competenties"},
    {LayoutHeading::competence_list, "Opsomming competenties"},
    {LayoutHeading::competence_list, "Opsomming van de competenties"},
    {LayoutHeading::descriptors, "Beschrijving competenties a.d.h.v. de descriptorelementen"},
    {LayoutHeading::descriptors, "Beschrijving competenties aan de hand van de descriptorelementen"},
    {LayoutHeading::descriptors, "Beschrijving van de competenties aan de hand van de descriptorelementen"},
    {LayoutHeading::knowledge, "Kennis"},
    {LayoutHeading::cognitive, "Cognitieve vaardigheden"},
    {LayoutHeading::problem_solving, "Probleemoplossende vaardigheden"},
    {LayoutHeading::motor, "Motorische vaardigheden"},
    {LayoutHeading::setting_context, "Omgevingscontext"},
    {LayoutHeading::action_context, "Handelingscontext"},
    {LayoutHeading::autonomy, "Autonomie"},
    {LayoutHeading::independent_in, "Is zelfstandig in"},
    {LayoutHeading::bound_by, "Is gebonden aan"},
    {LayoutHeading::relies_on, "Doet beroep op"},
    {LayoutHeading::responsibility, "Verantwoordelijkheid"},
    {LayoutHeading::responsibility, "Verantwoordelijkheden"},
    {LayoutHeading::attestations, "Attesten en voorwaarden"},
    {LayoutHeading::attestations, "Attesten"},
    {LayoutHeading::provenance, "Herkomst"},
}};

} // namespace

std::string_view heading_text(LayoutHeading heading) noexcept {
    const auto* const found = std::ranges::find(heading_names, heading, &HeadingName::heading);
    return found == heading_names.end() ? std::string_view{} : found->text;
}

std::optional<LayoutHeading> find_heading(std::string_view line) {
    constexpr std::size_t longest = 100; // bytes, with some spaces to spare
    if (line.size() > longest) return std::nullopt;
    std::string name = squeeze_spaces(line);
    if (name.ends_with(':')) name.pop_back();
    const auto* const found = std::ranges::find_if(
        heading_names, [&](const HeadingName& known) { return equals_ignoring_case(known.text, name); });
    if (found == heading_names.end()) return std::nullopt;
    return found->heading;
}

} // namespace vakpeil
