#include "corpora/vacancy_fields.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "corpora/markup.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

struct TextField {
    std::string_view name;
    SectionKind kind;
};

// In the order in which a vacancy tells it. A description holds anything, so that its kind is for the matcher to find.
constexpr std::array<TextField, 9> text_fields = {{
    {"description", SectionKind::unknown},
    {"text", SectionKind::unknown},
    {"responsibilities", SectionKind::tasks},
    {"competences", SectionKind::tasks},
    {"profile", SectionKind::profile},
    {"skills", SectionKind::profile},
    {"qualifications", SectionKind::profile},
    {"offer", SectionKind::offer},
    {"jobBenefits", SectionKind::offer},
}};

// What nested objects of schema.org say in words: DefinedTerm, PropertyValue, EducationalOccupationalCredential.
constexpr std::array<std::string_view, 5> word_fields = {"name", "value", "@value", "credentialCategory",
                                                         "description"};

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) {
        if (!joined.empty()) joined += ", ";
        joined += text;
    }
    return joined;
}

// The field, or the last of them when it stands there twice.
std::optional<element> field_of(const object& fields, std::string_view name) {
    std::optional<element> found;
    for (const auto& [key, value] : fields)
        if (key == name) found = value;
    return found;
}

// The texts in a value of any shape. Its depth has been checked, so the recursion is bounded.
std::vector<std::string> texts_of(const element& value) {
    std::vector<std::string> texts;
    switch (value.type()) {
    case element_type::STRING:
        texts.push_back(field_to_text(value.get_string().value_unsafe()));
        break;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        texts.push_back(simdjson::minify(value));
        break;
    case element_type::ARRAY: {
        const simdjson::dom::array elements = value.get_array().value_unsafe();
        for (const element& one : elements)
            std::ranges::move(texts_of(one), std::back_inserter(texts));
        break;
    }
    case element_type::OBJECT: {
        const object fields = value.get_object().value_unsafe();
        std::vector<std::string> parts;
        for (const std::string_view name : word_fields)
            if (const auto field = field_of(fields, name))
                std::ranges::move(texts_of(*field), std::back_inserter(parts));
        if (const auto experience = field_of(fields, "monthsOfExperience"))
            for (const std::string& months : texts_of(*experience))
                parts.push_back(months + " maanden");
        texts.push_back(join(parts));
        break;
    }
    case element_type::BOOL:
    case element_type::NULL_VALUE:
        break;
    }
    std::erase_if(texts, [](const std::string& text) { return text.empty(); });
    return texts;
}

// A list's elements on lines of their own; one that has lines itself stays as it is.
std::string section_text(const element& value) {
    std::vector<std::string> texts = texts_of(value);
    if (!value.is_array()) return texts.size() == 1 ? std::move(texts.front()) : join(texts);
    std::string lines;
    for (const std::string& text : texts) {
        const bool is_item = text.find('\n') == std::string::npos;
        bool had_bullet = false;
        if (!lines.empty()) lines += '\n';
        lines += is_item ? "• " + std::string(strip_bullet(text, had_bullet)) : text;
    }
    return lines;
}

// The first of the fields that says anything, on one line.
std::string line_of(const object& fields, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const std::optional<element> field = field_of(fields, name);
        if (!field) continue;
        std::string line = squeeze_spaces(join(texts_of(*field)));
        if (!line.empty()) return line;
    }
    return {};
}

// The name of a PropertyValue is that of the organisation which gave the number, and not part of it.
std::string id_of(const object& fields) {
    for (const std::string_view name : {"id", "identifier"}) {
        const std::optional<element> field = field_of(fields, name);
        if (!field) continue;
        std::string id = field->is_object() ? line_of(field->get_object().value_unsafe(), {"value", "@id", "name"})
                                            : line_of(fields, {name});
        if (!id.empty()) return id;
    }
    return {};
}

void append_section(Vacancy& vacancy, SectionKind kind, std::string_view text) {
    if (text.empty()) return;
    if (!vacancy.text.empty()) vacancy.text += "\n\n";
    const std::size_t begin = vacancy.text.size();
    vacancy.text += text;
    vacancy.sections.push_back({kind, begin, vacancy.text.size()});
}

} // namespace

bool is_posting(const object& fields) {
    const std::optional<element> type = field_of(fields, "@type");
    if (!type) return true;
    const auto names_posting = [](const element& name) {
        return name.is_string() && name.get_string().value_unsafe().ends_with("JobPosting");
    };
    if (!type->is_array()) return names_posting(*type);
    const simdjson::dom::array types = type->get_array().value_unsafe();
    return std::any_of(types.begin(), types.end(), names_posting);
}

std::string type_name(const object& fields) {
    return line_of(fields, {"@type"});
}

std::optional<Vacancy> vacancy_from_fields(const object& fields) {
    Vacancy vacancy;
    vacancy.id = id_of(fields);
    vacancy.title = line_of(fields, {"title"});
    vacancy.education = line_of(fields, {"education", "educationRequirements"});
    vacancy.experience = line_of(fields, {"experience", "experienceRequirements"});
    bool has_text_field = field_of(fields, "title").has_value();
    for (const TextField& text_field : text_fields) {
        const std::optional<element> field = field_of(fields, text_field.name);
        if (!field) continue;
        has_text_field = true;
        append_section(vacancy, text_field.kind, section_text(*field));
    }
    if (!has_text_field) return std::nullopt;
    return vacancy;
}

} // namespace vakpeil
