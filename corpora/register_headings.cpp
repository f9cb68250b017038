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
constexpr std::array<HeadingName, 34> heading_names = {{
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
    {LayoutHeading::domains, "Domeinen"},
    {LayoutHeading::domains, "Domein"},
    {LayoutHeading::parts, "Deelkwalificaties"},
    {LayoutHeading::parts, "Deelkwalificatie"},
    {LayoutHeading::provenance, "Herkomst"},
}};

// "1. Globaal" and "a. Titel", as the register's PDF documents number their headings, are "Globaal" and "Titel".
std::string_view without_number(std::string_view heading) {
    constexpr std::size_t longest_number = 3;
    const std::size_t dot = heading.find_first_of(".)");
    if (dot == 0 || dot > longest_number) return heading;
    const std::string_view number = heading.substr(0, dot);
    const bool is_number =
        std::ranges::all_of(number, is_ascii_digit) || (dot == 1 && is_ascii_alphanumeric(number.front()));
    return is_number ? trim(heading.substr(dot + 1)) : heading;
}

} // namespace

std::string_view heading_text(LayoutHeading heading) noexcept {
    const auto* const found = std::ranges::find(heading_names, heading, &HeadingName::heading);
    return found == heading_names.end() ? std::string_view{} : found->text;
}

std::optional<LayoutHeading> find_heading(std::string_view line) {
    constexpr std::size_t longest = 100; // bytes, with some spaces to spare
    if (line.size() > longest) return std::nullopt;
    const std::string squeezed = squeeze_spaces(line);
    std::string_view name = without_number(squeezed);
    if (name.ends_with(':')) name.remove_suffix(1);
    const auto* const found = std::ranges::find_if(
        heading_names, [&](const HeadingName& known) { return equals_ignoring_case(known.text, name); });
    if (found == heading_names.end()) return std::nullopt;
    return found->heading;
}

} // namespace vakpeil
