#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/search.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

struct SearchOptions {
    std::vector<std::string> words;
    int level = 0; // 0: all
    bool facets = false;
    std::size_t offset = 0;
    std::size_t limit = 10;
    std::string format = "text";
    std::string index;
};

using Json = nlohmann::ordered_json;

std::string plain(const std::vector<SnippetPart>& snippet) {
    std::string text;
    for (const SnippetPart& part : snippet)
        text += part.text;
    return text;
}

Json results_json(const SearchResults& results, const Catalogue& catalogue, bool facets) {
    Json answer = {{"total", results.total},
                   {"relaxed", results.relaxed},
                   {"suggestion", results.suggestion},
                   {"hits", Json::array()}};
    for (const SearchHit& hit : results.hits) {
        const CatalogueEntry& entry = catalogue[hit.ordinal];
        answer["hits"].push_back({{"code", entry.code},
                                  {"title", entry.title},
                                  {"level", entry.level},
                                  {"level_estimated", entry.level_estimated},
                                  {"origin", to_string(entry.origin)},
                                  {"percent", hit.percent},
                                  {"snippet", plain(hit.snippet)},
                                  {"snippet_is_name", hit.snippet_is_name}});
    }
    if (!facets) return answer;
    for (std::size_t level = 1; level <= 8; ++level)
        answer["levels"][std::to_string(level)] = results.by_level[level];
    return answer;
}

std::string results_text(const SearchResults& results, const Catalogue& catalogue, bool facets,
                         const Terminal& terminal) {
    std::string text;
    if (results.total == 0) text += "Nothing fits this query.\n";
    if (!results.suggestion.empty()) text += "Did you mean: " + terminal.styled(Style::bold, results.suggestion) + "\n";
    if (results.relaxed) text += "Nothing has all the words; these have some of them.\n";
    for (const SearchHit& hit : results.hits) {
        const CatalogueEntry& entry = catalogue[hit.ordinal];
        text += fmt::format("{}  level {}  {}\n", pad(entry.code, 10), entry.level,
                            terminal.styled(Style::bold, entry.title));
        text += hit.snippet_is_name ? "            also called: " : "            ";
        for (const SnippetPart& part : hit.snippet)
            text += part.found ? terminal.styled(Style::bold, one_line(part.text)) : one_line(part.text);
        text += "\n";
    }
    if (results.hits.size() < results.total)
        text +=
            fmt::format("{} of {} shown; --offset and --limit give the others.\n", results.hits.size(), results.total);
    if (!facets) return text;
    text += "Levels:";
    for (std::size_t level = 1; level <= 8; ++level)
        if (results.by_level[level] > 0) text += fmt::format("  {}: {}", level, results.by_level[level]);
    return text + "\n";
}

ExitCode run_search(const SearchOptions& options) {
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    SearchQuery query;
    query.query = fmt::format("{}", fmt::join(options.words, " "));
    if (options.level > 0) query.level = options.level;
    query.offset = options.offset;
    query.limit = options.limit;
    const SearchResults results = search(index, search_stemmer(lexicon), query);
    constexpr auto replace = Json::error_handler_t::replace;
    print(options.format == "json"
              ? results_json(results, index.catalogue(), options.facets).dump(2, ' ', false, replace) + "\n"
              : results_text(results, index.catalogue(), options.facets, Terminal()));
    return ExitCode::success;
}

} // namespace

void add_search_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<SearchOptions>();
    CLI::App* command = app.add_subcommand("search", "Search qualifications by words");
    command
        ->add_option("QUERY", options->words,
                     "Words, \"a phrase\", AND OR NOT, begin*, titel:word, code:BK-0252, niveau:4")
        ->required();
    command->add_option("--level", options->level, "Only this level")->check(CLI::Range(1, 8));
    command->add_flag("--facets", options->facets, "Also count what fits by level");
    command->add_option("--offset", options->offset, "Leave out so many of the first")->capture_default_str();
    command->add_option("--limit", options->limit, "Show at most so many")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_search(*options); });
}

} // namespace vakpeil::tools
