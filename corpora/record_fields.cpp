#include "corpora/record_fields.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <nlohmann/json.hpp>

#include "corpora/ascii.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

struct FieldNames {
    std::string_view field;
    bool is_text;
    std::array<std::string_view, 16> names; // in lower case, letters and digits only; the best first
};

constexpr FieldNames fields[] = {
    {"id",
     false,
     {"id", "vacatureid", "vacancyid", "jobid", "referencenumber", "referentienummer", "vacaturenummer", "reference",
      "referentie", "identifier", "guid", "uuid", "ref"}},
    {"title",
     false,
     {"title", "titel", "vacaturetitel", "functietitel", "jobtitle", "jobtitel", "functienaam", "functiebenaming",
      "jobname", "functie", "position", "beroep"}},
    {"description",
     true,
     {"description", "jobdescription", "omschrijving", "beschrijving", "functieomschrijving", "functiebeschrijving",
      "vacatureomschrijving", "vacaturebeschrijving", "jobomschrijving", "jobbeschrijving", "descriptionhtml", "body",
      "content", "encoded"}},
    {"text", true, {"text", "tekst", "vacaturetekst", "fulltext", "volledigetekst", "jobtext"}},
    {"responsibilities", true, {"responsibilities", "taken", "takenpakket", "taakomschrijving", "duties", "tasks"}},
    {"competences", true, {"competences", "competenties", "competencies"}},
    {"profile",
     true,
     {"profile", "profiel", "functieprofiel", "kandidaatprofiel", "profielomschrijving", "requirements", "vereisten",
      "functievereisten", "functieeisen"}},
    {"skills", true, {"skills", "vaardigheden"}},
    {"qualifications", true, {"qualifications", "kwalificaties"}},
    {"offer", true, {"offer", "aanbod", "jobaanbod", "wijbieden", "benefits", "jobbenefits", "voordelen"}},
    {"education",
     false,
     {"education", "opleiding", "diploma", "studies", "studieniveau", "opleidingsniveau", "educationrequirements",
      "educationlevel", "diplomas"}},
    {"experience", false, {"experience", "ervaring", "werkervaring", "experiencerequirements"}},
};

KnownField known(const FieldNames& names, std::size_t preference) {
    return {names.field, preference, static_cast<std::size_t>(&names - std::begin(fields)), names.is_text};
}

// Without a namespace's prefix and whatever sets words apart.
std::string plain_name(std::string_view name) {
    name.remove_prefix(name.rfind(':') + 1);
    std::string plain;
    for (const char c : name)
        if (is_ascii_alphanumeric(c)) plain += ascii_lower(c);
    return plain;
}

} // namespace

std::optional<KnownField> known_field(std::string_view name) {
    const std::string plain = plain_name(name);
    if (plain.empty()) return std::nullopt; // the names' arrays are filled up with empty ones
    for (const FieldNames& field : fields) {
        const auto* const found = std::ranges::find(field.names, plain);
        if (found != field.names.end()) return known(field, static_cast<std::size_t>(found - field.names.begin()));
    }
    return std::nullopt;
}

std::optional<KnownField> own_field(std::string_view field) {
    const auto* const found = std::ranges::find(fields, field, &FieldNames::field);
    if (found == std::end(fields)) return std::nullopt;
    return known(*found, 0);
}

bool makes_vacancy(const KnownField& field) {
    return field.is_text || field.field == "title";
}

std::string own_field_names() {
    std::string names;
    for (const FieldNames& field : fields)
        names += (names.empty() ? "" : ", ") + std::string(field.field);
    return names;
}

void RecordFields::add(const KnownField& field, std::string_view value) {
    const std::string_view text = trim(value);
    if (text.empty()) return;
    Value& kept = values_[field.ordinal];
    if (kept.text.empty() || (!field.is_text && field.preference < kept.preference)) {
        kept = {std::string(text), field.preference};
    } else if (field.is_text) {
        kept.text.append("\n\n").append(text);
    }
}

void RecordFields::clear() {
    for (Value& value : values_)
        value.text.clear();
}

std::string RecordFields::to_json() const {
    static_assert(std::size(fields) <= most_fields);
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < std::size(fields); ++i)
        if (!values_[i].text.empty()) object[std::string(fields[i].field)] = values_[i].text;
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace vakpeil
