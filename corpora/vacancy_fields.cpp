#include "corpora/vacancy_fields.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpora/markup.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using nlohmann::json;

struct TextField {
    const char* name;
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
constexpr std::array<const char*, 5> word_fields = {"name", "value", "@value", "credentialCategory", "description"};

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) {
        if (!joined.empty()) joined += ", ";
        joined += text;
    }
    return joined;
}

// The texts in a value of any shape. Its depth has been checked, so the recursion is bounded.
std::vector<std::string> texts_of(const json& value) {
    std::vector<std::string> texts;
    if (value.is_string()) {
        texts.push_back(field_to_text(value.get_ref<const std::string&>()));
    } else if (value.is_number()) {
        texts.push_back(value.dump());
    } else if (value.is_array()) {
        for (const json& element : value)
            std::ranges::move(texts_of(element), std::back_inserter(texts));
    } else if (value.is_object()) {
        std::vector<std::string> parts;
        for (const char* name : word_fields) {
            if (value.contains(name)) std::ranges::move(texts_of(value[name]), std::back_inserter(parts));
        }
        if (value.contains("monthsOfExperience")) {
            for (const std::string& months : texts_of(value["monthsOfExperience"]))
                parts.push_back(months + " maanden");
        }
        texts.push_back(join(parts));
    }
    std::erase_if(texts, [](const std::string& text) { return text.empty(); });
    return texts;
}

// A list's elements on lines of their own; one that has lines itself stays as it is.
std::string section_text(const json& value) {
    const std::vector<std::string> texts = texts_of(value);
    if (!value.is_array()) return join(texts);
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
std::string line_of(const json& object, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (!object.contains(name)) continue;
        std::string line = squeeze_spaces(join(texts_of(object[name])));
        if (!line.empty()) return line;
    }
    return {};
}

// The name of a PropertyValue is that of the organisation which gave the number, and not part of it.
std::string id_of(const json& object) {
    for (const char* name : {"id", "identifier"}) {
        if (!object.contains(name)) continue;
        const json& field = object[name];
        std::string id = field.is_object() ? line_of(field, {"value", "@id", "name"}) : line_of(object, {name});
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

bool is_posting(const json& object) {
    constexpr std::string_view posting = "JobPosting";
    if (!object.contains("@type")) return true;
    const json& type = object["@type"];
    const auto names_posting = [&](const json& name) {
        return name.is_string() && name.get_ref<const std::string&>().ends_with(posting);
    };
    return type.is_array() ? std::ranges::any_of(type, names_posting) : names_posting(type);
}

std::string type_name(const json& object) {
    return line_of(object, {"@type"});
}

std::optional<Vacancy> vacancy_from_fields(const json& object) {
    Vacancy vacancy;
    vacancy.id = id_of(object);
    vacancy.title = line_of(object, {"title"});
    vacancy.education = line_of(object, {"education", "educationRequirements"});
    vacancy.experience = line_of(object, {"experience", "experienceRequirements"});
    bool has_text_field = object.contains("title");
    for (const TextField& field : text_fields) {
        if (!object.contains(field.name)) continue;
        has_text_field = true;
        append_section(vacancy, field.kind, section_text(object[field.name]));
    }
    if (!has_text_field) return std::nullopt;
    return vacancy;
}

} // namespace vakpeil
