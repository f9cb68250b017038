#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "lexicons/fnv.hpp"
#include "tools/serve/feedback_store.hpp"

namespace vakpeil::tools {

namespace {

// The vacancy's own, else one made of its contents: the same for the same vacancy.
std::string id_of(const Feedback& one) {
    std::string id = one.vacancy_id;
    std::ranges::replace_if(
        id, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    if (!id.empty()) return id;
    Fnv hash;
    hash.add_field(one.vacancy_title);
    hash.add_field(one.vacancy_text);
    return "fnv-" + hash.hexadecimal();
}

} // namespace

std::string feedback_judgments(const std::vector<Feedback>& feedback) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<Feedback>> fitting; // what holds of a vacancy
    for (const Feedback& one : feedback) {
        const std::string id = id_of(one);
        const auto [at, is_new] = fitting.try_emplace(id);
        if (is_new) order.push_back(id);
        std::vector<Feedback>& said = at->second;
        if (!one.code) said.clear();
        const bool known = std::ranges::any_of(said, [&](const Feedback& other) { return other.code == one.code; });
        if (one.code && !known) said.push_back(one);
    }
    std::string text = "vacancy_id\tqualification\tgrade\tvks_level\n";
    for (const std::string& id : order) {
        const std::vector<Feedback>& said = fitting[id];
        if (said.empty()) text += id + "\t\t\t\n";
        for (const Feedback& one : said)
            text += id + "\t" + *one.code + "\t2\t" + (one.level ? std::to_string(*one.level) : "") + "\n";
    }
    return text;
}

std::string feedback_vacancies(const std::vector<Feedback>& feedback) {
    std::map<std::string, bool> written;
    std::string text;
    for (const Feedback& one : feedback) {
        const std::string id = id_of(one);
        if (std::exchange(written[id], true)) continue;
        const nlohmann::ordered_json line = {{"id", id}, {"title", one.vacancy_title}, {"text", one.vacancy_text}};
        text += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    return text;
}

} // namespace vakpeil::tools
