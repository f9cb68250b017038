#include <memory>
#include <string>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/vacancy_reader.hpp"
#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/matcher.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/match_json.hpp"
#include "tools/match_text.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

struct MatchCommandOptions {
    std::string input; // empty: the title alone, or standard input when there is none
    std::string title;
    std::size_t top = 5;
    std::string format = "text";
    bool explain = false;
    std::string index;
};

VacancyDocument read_document(const MatchCommandOptions& options) {
    if (options.input.empty() && !options.title.empty())
        return {VacancyFormat::text, false, {vacancy_from_text({}, options.title)}, {}};
    const std::string path = options.input.empty() ? "-" : options.input;
    VacancyDocument document = read_vacancies(read_input(path), input_name(path));
    print_findings(document.findings, false);
    if (document.vacancies.empty())
        throw Error(ErrorKind::bad_input, input_name(path), 0,
                    "holds no vacancy that can be read; give plain text, HTML, or JSON with the fields of JobPosting");
    return document;
}

std::string answer(const Vacancy& vacancy, const MatchResult& result, bool several, const MatchCommandOptions& options,
                   const Terminal& terminal) {
    constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
    if (options.format == "json") return match_json(vacancy, result).dump(several ? -1 : 2, ' ', false, replace) + "\n";
    if (several && !options.explain) return match_line(vacancy, result);
    return match_text(result, terminal, options.explain);
}

ExitCode run_match(const MatchCommandOptions& options) {
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const MatchModel model = MatchModel::load(Index::open(index_file(options.index), lexicon.fingerprint), lexicon,
                                              Weights::load(weights_file()));
    VacancyDocument document = read_document(options);
    Matcher matcher(model);
    const Terminal terminal;
    for (Vacancy& vacancy : document.vacancies) {
        if (!options.title.empty()) vacancy.title = options.title;
        print(answer(vacancy, matcher.match(vacancy, {options.top}), document.several, options, terminal));
    }
    return has_errors(document.findings) ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_match_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<MatchCommandOptions>();
    CLI::App* command = app.add_subcommand("match", "Say which qualification a vacancy fits, at which level, and why");
    command->add_option(
        "FILE", options->input,
        "The vacancy: plain text, HTML, or JSON with the fields of schema.org JobPosting (one, an array, or one a "
        "line); - is standard input, and the default when no title is given");
    command->add_option("--title", options->title, "The job's title, when it is not in the text, or is all there is");
    command->add_option("--top", options->top, "How many suggestions to give")
        ->check(CLI::Range(1, 24))
        ->capture_default_str();
    command->add_option("--format", options->format, "text, for people, or json, for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_flag("--explain", options->explain, "Print the whole explanation of every suggestion");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_match(*options); });
}

} // namespace vakpeil::tools
