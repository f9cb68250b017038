#include "tools/classify/job_posting.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpora/text_encoding.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

// A property may be repeated, which JSON-LD writes as a list.
void add_to_property(Json& posting, const char* property, Json value) {
    Json& place = posting[property];
    if (place.is_null()) {
        place = std::move(value);
    } else if (place.is_array()) {
        place.push_back(std::move(value));
    } else {
        Json list = Json::array({std::move(place), std::move(value)});
        place = std::move(list);
    }
}

Json level_term(const Suggestion& suggestion) {
    return {{"@type", "DefinedTerm"},
            {"termCode", std::to_string(suggestion.level)},
            {"name", fmt::format("VKS/EQF {}{}", suggestion.level, suggestion.level_estimated ? " (estimated)" : "")},
            {"inDefinedTermSet", {{"@type", "DefinedTermSet"}, {"name", "Vlaamse kwalificatiestructuur"}}}};
}

Json credential(const Suggestion& suggestion) {
    return {{"@type", "EducationalOccupationalCredential"},
            {"credentialCategory", "beroepskwalificatie"},
            {"name", suggestion.title},
            {"identifier", suggestion.code},
            {"educationalLevel", level_term(suggestion)}};
}

Json category(const Suggestion& suggestion) {
    return {{"@type", "CategoryCode"},
            {"codeValue", suggestion.code},
            {"name", suggestion.title},
            {"description", fmt::format("assigned by Vakpeil with probability {:.4f}", suggestion.probability)},
            {"inCodeSet", {{"@type", "CategoryCodeSet"}, {"name", "Vlaamse beroepskwalificaties"}}}};
}

} // namespace

std::string posting_with_qualification(std::string_view record, const MatchResult& result) {
    Json posting = Json::parse(decode_text(record).utf8, nullptr, false);
    if (!posting.is_object()) posting = Json::object();
    if (result.status == MatchStatus::matched) {
        const Suggestion& best = result.suggestions.front();
        add_to_property(posting, "educationRequirements", credential(best));
        add_to_property(posting, "occupationalCategory", category(best));
    }
    return posting.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace vakpeil::tools
