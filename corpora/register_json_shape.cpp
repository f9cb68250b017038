#include "corpora/register_json_shape.hpp"

#include <array>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace vakpeil {

using nlohmann::json;

namespace {

using Renaming = std::pair<const char*, const char*>;

// About the copy, not about the qualification.
constexpr std::array about_the_copy = {"app", "kind",   "v",      "nummer",          "versie",   "bron",
                                       "api", "sha256", "aantal", "naamsvermelding", "licentie", "opgehaald"};

void rename(json& object, const Renaming& names) {
    const auto found = object.find(names.first);
    if (found == object.end()) return;
    json value = std::move(*found);
    object.erase(names.first);
    object[names.second] = std::move(value);
}

// The fields of "extra" are the API's own, put aside.
void merge_extra(json& object) {
    const auto extra = object.find("extra");
    if (extra == object.end() || !extra->is_object()) return;
    const json fields = std::move(*extra);
    object.erase("extra");
    for (const auto& [name, value] : fields.items())
        if (!object.contains(name)) object[name] = value;
}

void rename_each(json& object, const char* list, std::initializer_list<Renaming> names) {
    const auto found = object.find(list);
    if (found == object.end() || !found->is_array()) return;
    for (json& element : *found)
        if (element.is_object())
            for (const Renaming& name : names)
                rename(element, name);
}

void restore_competence(json& competence) {
    merge_extra(competence);
    for (const Renaming& names :
         {Renaming{"id", "competentie_code"}, {"type", "competentie_type"}, {"tekst", "waarde"}})
        rename(competence, names);
    if (const auto references = competence.find("referenties"); references != competence.end())
        if (references->is_array())
            for (json& reference : *references)
                if (reference.is_string()) reference = json{{"referentie_nr", reference}};
    rename_each(competence, "kennis", {{"type", "kennis_type"}, {"tekst", "waarde"}});
    rename_each(competence, "vaardigheden", {{"type", "vaardigheid_type"}, {"tekst", "waarde"}});
}

void check_count(const json& object, Report& report) {
    const auto stated = object.find("aantal");
    const auto list = object.find("competenties");
    if (stated == object.end() || !stated->is_number_integer() || list == object.end()) return;
    if (*stated == list->size()) return;
    report.error(0, "the file says that it has " + stated->dump() + " competences, but " +
                        std::to_string(list->size()) + " are in it; get the file again");
}

} // namespace

bool is_repackaged_shape(const json& object) {
    return object.is_object() && object.contains("bk") && object.contains("vks");
}

json to_api_shape(json object, Report& report) {
    check_count(object, report);
    for (const char* name : about_the_copy)
        object.erase(name);
    merge_extra(object);
    for (const Renaming& names : {Renaming{"bk", "versie_nr_lang"}, {"vks", "vks_niveau"}, {"status", "statuscode"}})
        rename(object, names);
    if (const auto list = object.find("competenties"); list != object.end() && list->is_array())
        for (json& competence : *list)
            if (competence.is_object()) restore_competence(competence);
    return object;
}

} // namespace vakpeil
