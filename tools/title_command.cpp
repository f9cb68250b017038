#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpora/error.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/vacancy_reader.hpp"
#include "indexer/index.hpp"
#include "indexer/title_index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/matcher.hpp"
#include "matcher/title_linker.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/terminal.hpp"
#include "tools/title_answer.hpp"

namespace vakpeil::tools {

namespace {

struct TitleOptions {
    std::vector<std::string> titles;
    std::string input;
    std::size_t top = 5;
    std::string format = "text";
    std::string index;
};

void add_lines(std::vector<std::string>& titles, const std::string& path) {
    const DecodedText text = decode_text(read_input(path));
    if (text.binary) throw Error(ErrorKind::bad_input, input_name(path), 0, "is not text; give one title a line");
    for (const std::string_view line : split_lines(text.utf8))
        if (const std::string_view title = trim(line); !title.empty()) titles.emplace_back(title);
}

std::vector<std::string> read_titles(const TitleOptions& options) {
    std::vector<std::string> titles;
    for (const std::string& one : options.titles) {
        if (one == "-") {
            add_lines(titles, one);
        } else {
            titles.push_back(decode_text(one).utf8);
        }
    }
    if (!options.input.empty()) add_lines(titles, options.input);
    if (titles.empty())
        throw Error(ErrorKind::usage, {}, 0, "there is no title; give one, or - to read them from standard input");
    return titles;
}

std::optional<TitleIndex> find_title_index(const std::filesystem::path& path, const Lexicon& lexicon) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return std::nullopt;
    return open_title_index(path, lexicon.fingerprint);
}

std::string written(const TitleAnswer& answer, const TitleOptions& options, bool several, const Terminal& terminal) {
    constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
    if (options.format == "json") return title_json(answer).dump(several ? -1 : 2, ' ', false, replace) + "\n";
    return title_text(answer, terminal) + (several ? "\n" : "");
}

// Not among the answers, which a program may be reading.
void say_what_is_missing(const std::filesystem::path& path) {
    print_findings(
        {{Severity::warning, path.string(), 0,
          "there is no title index here, so no occupations of ESCO; build it with `vakpeil index --esco DIR`, "
          "where DIR has the Dutch CSV files of ESCO"}},
        false);
}

ExitCode run_title(const TitleOptions& options) {
    const std::vector<std::string> titles = read_titles(options);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const std::filesystem::path path = index_file(options.index);
    const MatchModel model =
        MatchModel::load(Index::open(path, lexicon.fingerprint), lexicon, Weights::load(weights_file()));
    const std::optional<TitleIndex> index = find_title_index(title_index_file(path), lexicon);
    Matcher matcher(model);
    std::optional<TitleLinker> linker;
    if (index) linker.emplace(*index, lexicon);
    const bool several = titles.size() > 1 || !options.input.empty() || options.titles.front() == "-";
    const Terminal terminal;
    for (const std::string& title : titles) {
        TitleAnswer answer{title, matcher.match(vacancy_from_text({}, title), {options.top}), std::nullopt};
        if (linker) answer.occupations = linker->link(title, options.top);
        print(written(answer, options, several, terminal));
    }
    if (!index) say_what_is_missing(title_index_file(path));
    return ExitCode::success;
}

} // namespace

void add_title_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<TitleOptions>();
    CLI::App* command = app.add_subcommand(
        "title", "Say which qualifications a job title fits, and which occupations of ESCO it names");
    command->add_option("TITLE", options->titles,
                        "The title, in quotes when it has several words; - reads one a line from standard input");
    command->add_option("--input", options->input, "Read titles from this file, one a line")->type_name("FILE");
    command->add_option("--top", options->top, "How many qualifications, and occupations, to give")
        ->check(CLI::Range(1, 24))
        ->capture_default_str();
    command
        ->add_option("--format", options->format, "text, for people, or json, for programs: an object, or one a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command
        ->add_option("--index", options->index,
                     "Index to use, with the title index beside it (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_title(*options); });
}

} // namespace vakpeil::tools
