// What the index holds, for people to read: /v1/search, /v1/qualifications, /v1/examples.

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/file.hpp"
#include "corpora/unicode_text.hpp"
#include "indexer/search.hpp"
#include "tools/answer_figures.hpp"
#include "tools/qualification_json.hpp"
#include "tools/serve/service.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

Json entry_json(const CatalogueEntry& entry) {
    return {{"code", entry.code},
            {"title", entry.title},
            {"level", entry.level},
            {"level_estimated", entry.level_estimated},
            {"sector", entry.sector}};
}

Json snippet_json(const std::vector<SnippetPart>& snippet) {
    Json parts = Json::array();
    for (const SnippetPart& part : snippet)
        parts.push_back({{"text", part.text}, {"match", part.found}});
    return parts;
}

SearchQuery search_query(const Query& query) {
    query.allow_only({"q", "level", "sector", "typing", "offset", "limit"});
    SearchQuery wanted;
    wanted.query = query.text("q").value_or("");
    if (const auto level = query.whole_number("level", 1, 8)) wanted.level = static_cast<int>(*level);
    wanted.sector = query.text("sector");
    wanted.typing = query.flag("typing").value_or(false);
    wanted.all_when_empty = true;
    constexpr std::size_t farthest = 1'000'000;
    wanted.offset = query.whole_number("offset", 0, farthest).value_or(0);
    wanted.limit = query.whole_number("limit", 0, 100).value_or(10);
    return wanted;
}

Json results_json(const SearchResults& results, const Catalogue& catalogue, std::size_t offset) {
    Json hits = Json::array();
    for (const SearchHit& hit : results.hits) {
        Json one = entry_json(catalogue[hit.ordinal]);
        one["origin"] = to_string(catalogue[hit.ordinal].origin);
        one["percent"] = hit.percent;
        one["snippet"] = snippet_json(hit.snippet);
        one["snippet_is_name"] = hit.snippet_is_name;
        hits.push_back(std::move(one));
    }
    Json levels = Json::object();
    for (std::size_t level = 1; level <= 8; ++level)
        levels[std::to_string(level)] = results.by_level[level];
    return {{"total", results.total},           {"offset", offset},        {"relaxed", results.relaxed},
            {"suggestion", results.suggestion}, {"hits", std::move(hits)}, {"levels", std::move(levels)},
            {"sectors", results.by_sector}};
}

Json competence_json(const Qualification& qualification, int number) {
    const auto found = std::ranges::find(qualification.competences, number, &Competence::number);
    return {{"number", number}, {"statement", found->statement}};
}

Json neighbour_json(const Generation& generation, std::size_t here, const Neighbour& one) {
    const Qualification& own = generation.qualifications()[here];
    const Qualification& other = generation.qualifications()[one.ordinal];
    const CompetenceComparison comparison = generation.neighbourhood().compare(here, one.ordinal);
    Json shared = Json::array();
    for (const CompetencePair& pair : comparison.shared)
        shared.push_back({{"here", competence_json(own, pair.here)}, {"there", competence_json(other, pair.there)}});
    Json only_here = Json::array();
    for (const int number : comparison.only_here)
        only_here.push_back(competence_json(own, number));
    Json only_there = Json::array();
    for (const int number : comparison.only_there)
        only_there.push_back(competence_json(other, number));
    Json json = entry_json(generation.model().catalogue[one.ordinal]);
    json["direction"] = other.level > own.level ? "up" : other.level < own.level ? "down" : "same";
    json["likeness"] = rounded(one.likeness);
    json["shared"] = std::move(shared);
    json["only_here"] = std::move(only_here);
    json["only_there"] = std::move(only_there);
    return json;
}

std::string first_line(const std::string& text) {
    for (const std::string_view line : split_lines(text))
        if (const std::string_view trimmed = trim(line); !trimmed.empty()) return std::string(trimmed);
    return {};
}

std::map<std::string, std::string> read_examples(const fs::path& folder) {
    std::map<std::string, std::string> examples; // texts by name
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") examples.emplace(entry.path().stem().string(), read_file(entry.path()));
    return examples;
}

} // namespace

Response Service::answer_search(const Request& request) const {
    const SearchQuery query = search_query(request.target.query);
    const auto in_use = generation();
    const Generation::Lease worker = in_use->borrow();
    const SearchResults results = search(worker->index(), worker->stemmer(), query);
    return json_response(results_json(results, in_use->model().catalogue, query.offset));
}

Response Service::answer_qualification(const Request& request, const std::string& code) const {
    const auto in_use = generation();
    const std::size_t ordinal = in_use->find(code);
    Json json = qualification_json(in_use->qualifications()[ordinal]);
    json["sector"] = in_use->model().catalogue[ordinal].sector;
    return tagged(json_response(json), request, in_use->tag());
}

Response Service::answer_neighbours(const Request& request, const std::string& code) const {
    const auto in_use = generation();
    const std::size_t ordinal = in_use->find(code);
    Json list = Json::array();
    for (const Neighbour& one : in_use->neighbourhood().of(ordinal))
        list.push_back(neighbour_json(*in_use, ordinal, one));
    const CatalogueEntry& entry = in_use->model().catalogue[ordinal];
    const Json json = {
        {"code", entry.code}, {"title", entry.title}, {"level", entry.level}, {"neighbours", std::move(list)}};
    return tagged(json_response(json), request, in_use->tag());
}

void Service::add_search_routes() {
    routes_.add({.method = "GET", .pattern = "/v1/search", .answer = [this](const Request& request, const Captured&) {
                     return answer_search(request);
                 }});
    routes_.add({.method = "GET",
                 .pattern = "/v1/qualifications/{code}",
                 .answer = [this](const Request& request, const Captured& captured) {
                     return answer_qualification(request, captured[0]);
                 }});
    routes_.add({.method = "GET",
                 .pattern = "/v1/qualifications/{code}/neighbours",
                 .answer = [this](const Request& request, const Captured& captured) {
                     return answer_neighbours(request, captured[0]);
                 }});
}

void Service::add_example_routes() {
    const auto examples = read_examples(options_.examples);
    Json list = Json::array();
    std::string all;
    for (const auto& [name, text] : examples) {
        list.push_back({{"name", name}, {"title", first_line(text)}});
        all.append(name).append("\n").append(text).append("\n");
    }
    const std::string tag = entity_tag(all);
    routes_.add({.method = "GET",
                 .pattern = "/v1/examples",
                 .answer = [tag, names = json_response({{"examples", std::move(list)}})](
                               const Request& request, const Captured&) { return tagged(names, request, tag); }});
    routes_.add({.method = "GET",
                 .pattern = "/v1/examples/{name}",
                 .answer = [tag, examples](const Request& request, const Captured& captured) {
                     const auto found = examples.find(captured[0]);
                     if (found == examples.end())
                         throw Problem(404, "there is no example '" + captured[0] + "'; GET /v1/examples names them");
                     Response response;
                     response.media_type = "text/plain; charset=utf-8";
                     response.body = found->second;
                     return tagged(std::move(response), request, tag);
                 }});
}

} // namespace vakpeil::tools
