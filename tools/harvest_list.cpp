#include "tools/harvest_list.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "corpora/ascii.hpp"
#include "corpora/json_records.hpp"
#include "corpora/qualification.hpp"

namespace vakpeil::tools {

using nlohmann::json;

namespace {

std::string text_of(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::size_t count_of(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

const json& object_of(const json& object, const char* name) {
    static const json none = json::object();
    const auto found = object.find(name);
    return found != object.end() && found->is_object() ? *found : none;
}

// "2025-03-01"
bool is_date(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-dd";
    return std::ranges::equal(text, shape, [](char c, char as) { return as == 'd' ? is_ascii_digit(c) : c == as; });
}

// The newest of the recognised versions, for an entry that does not name it.
json newest_recognised(const json& entry) {
    json newest = json::object();
    const auto versions = entry.find("versies");
    if (versions == entry.end() || !versions->is_array()) return newest;
    int highest = 0;
    for (const json& version : *versions) {
        if (!version.is_object() || !equals_ignoring_case(text_of(version, "statuscode"), "erkend")) continue;
        const std::optional<CodeParts> parts = parse_code(text_of(version, "versie_nr_lang"));
        if (!parts || parts->version <= highest) continue;
        highest = parts->version;
        newest = version;
    }
    return newest;
}

std::optional<ListedQualification> read_entry(const json& entry) {
    if (!entry.is_object()) return std::nullopt;
    ListedQualification listed;
    listed.number = text_of(entry, "beroepskwalificatie_nr");
    json version = object_of(entry, "laatst_erkende_versie");
    if (!parse_code(text_of(version, "versie_nr_lang"))) version = newest_recognised(entry);
    // A code becomes the name of a file and a part of a URL, so that nothing else may pass for one.
    if (const std::optional<CodeParts> parts = parse_code(text_of(version, "versie_nr_lang"))) {
        listed.code = text_of(version, "versie_nr_lang");
        listed.number = parts->number;
    }
    if (std::string date = text_of(version, "laatste_wijzigingsdatum"); is_date(date))
        listed.modified = std::move(date);
    const auto struck = entry.find("geschrapt");
    listed.struck = struck != entry.end() && struck->is_boolean() && struck->get<bool>();
    if (listed.number.empty()) return std::nullopt;
    return listed;
}

} // namespace

std::optional<ListPage> parse_list_page(std::string_view text) {
    vakpeil::Report ignored({});
    const std::optional<json> parsed = parse_json({1, text}, ignored); // which refuses what is nested too deep
    if (!parsed || !parsed->is_object()) return std::nullopt;
    const json& page = *parsed;
    const auto entries = page.find("gegevens");
    if (entries == page.end() || !entries->is_array()) return std::nullopt;
    ListPage result;
    for (const json& entry : *entries) {
        if (std::optional<ListedQualification> listed = read_entry(entry)) {
            result.qualifications.push_back(std::move(*listed));
        } else {
            ++result.broken;
        }
    }
    result.next = text_of(object_of(object_of(page, "links"), "next"), "href");
    result.total_pages = count_of(object_of(page, "meta"), "total_pages");
    result.total = count_of(object_of(page, "meta"), "total_elements");
    return result;
}

std::optional<std::string> url_of_next_page(const std::string& url) {
    for (const std::string_view mark : {"?page=", "&page="}) {
        const std::size_t at = url.find(mark);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + mark.size();
        const std::size_t end = std::min(url.find('&', begin), url.size());
        const std::optional<int> number = parse_number(std::string_view(url).substr(begin, end - begin));
        if (!number) continue;
        return url.substr(0, begin) + std::to_string(*number + 1) + url.substr(end);
    }
    return std::nullopt;
}

} // namespace vakpeil::tools
