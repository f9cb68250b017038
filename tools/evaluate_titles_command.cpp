#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/esco.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/evaluation/melo.hpp"
#include "tools/evaluation/title_ranks.hpp"
#include "tools/evaluation/title_run.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

struct EvaluateTitlesOptions {
    MeloFiles files;
    std::string esco;
    std::string format = "text";
    std::string run;
};

struct TitleReport {
    const Melo& melo;
    const TitleRun& run;
    std::vector<TitleSystem> systems;
};

struct Ordering {
    std::string_view name; // for programs
    std::string_view label;
    std::vector<std::size_t> TitleSystem::*ranks;
};

constexpr std::array orderings{
    Ordering{"best_name_first", "best name of each concept first", &TitleSystem::best_name_first},
    Ordering{"own_place", "each name in its own place", &TitleSystem::own_place},
};

std::string ordering_text(const Ordering& ordering, const TitleReport& report, const Terminal& terminal) {
    constexpr std::size_t cell = 22;
    std::string text = "\n" + terminal.styled(Style::bold, "Order: " + std::string(ordering.label)) + "\n";
    std::string head = pad("", cell);
    std::string rows;
    for (const TitleSystem& system : report.systems) {
        const bool is_first = rows.empty();
        rows += pad(system.name, cell);
        for (const Measure& measure : measure_ranks(system.*ordering.ranks)) {
            if (is_first) head += pad(measure.label, cell);
            rows +=
                pad(fmt::format("{:.3f} [{:.3f}, {:.3f}]", measure.value, measure.interval.low, measure.interval.high),
                    cell);
        }
        rows += '\n';
    }
    return text + terminal.styled(Style::dim, head) + "\n" + rows;
}

std::string report_text(const TitleReport& report, const Terminal& terminal) {
    std::string text = fmt::format("{} titles, {} names of {} concepts", report.melo.titles.size(),
                                   report.melo.names.size(), report.melo.concepts.size());
    if (report.melo.unjudged > 0)
        text += fmt::format("; {} titles without a right name left out", report.melo.unjudged);
    text += fmt::format("\nbuilt in {:.1f} s; {:.2f} ms a title (median)\n", report.run.build_seconds,
                        report.run.median_milliseconds);
    for (const Ordering& ordering : orderings)
        text += ordering_text(ordering, report, terminal);
    return text +
           "\nWith 95% intervals, by bootstrap over the titles. Figures of the two orders cannot be compared: what "
           "others\n"
           "publish on MELO has each name in its own place. The linker's weights were chosen on MELO's Dutch task.\n";
}

nlohmann::ordered_json report_json(const TitleReport& report) {
    nlohmann::ordered_json json{
        {"titles", report.melo.titles.size()},       {"unjudged", report.melo.unjudged},
        {"names", report.melo.names.size()},         {"concepts", report.melo.concepts.size()},
        {"build_seconds", report.run.build_seconds}, {"median_milliseconds", report.run.median_milliseconds}};
    for (const Ordering& ordering : orderings)
        for (const TitleSystem& system : report.systems)
            for (const Measure& measure : measure_ranks(system.*ordering.ranks))
                json["orders"][std::string(ordering.name)][system.name][std::string(measure.name)] = {
                    {"value", measure.value}, {"low", measure.interval.low}, {"high", measure.interval.high}};
    return json;
}

ExitCode run_evaluate_titles(const EvaluateTitlesOptions& options) {
    const Melo melo = read_melo(options.files);
    if (melo.titles.empty())
        throw Error(ErrorKind::bad_input, options.files.qrels, 0, "gives none of the titles a right name");
    Esco esco;
    if (!options.esco.empty()) esco = read_esco(options.esco);
    print_findings(esco.findings, false);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const TitleRun run = run_linker(melo, esco, lexicon);
    const TitleReport report{melo, run, {run.linker, run_character_names(melo)}};
    if (!options.run.empty()) write_file(options.run, write_run(run.ranking, "vakpeil"));
    print(options.format == "json" ? report_json(report).dump(2) + "\n" : report_text(report, Terminal()));
    return has_errors(esco.findings) ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_evaluate_titles(CLI::App& evaluate, ExitCode& result) {
    auto options = std::make_shared<EvaluateTitlesOptions>();
    CLI::App* command = evaluate.add_subcommand(
        "titles", "Link the job titles of a task of MELO, and measure where the right names of ESCO stand");
    command->add_option("--queries", options->files.queries, "The titles: id and title between tabs")
        ->required()
        ->type_name("FILE");
    command->add_option("--names", options->files.names, "The names to rank: id and name between tabs")
        ->required()
        ->type_name("FILE");
    command->add_option("--concepts", options->files.concepts, "The concept of each name: id and URI between tabs")
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--qrels", options->files.qrels, "Which names are right: title, 0, name, grade, as TREC's qrels")
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--esco", options->esco,
                     "Folder with occupations_nl.csv and ISCOGroups_nl.csv, for the concepts' descriptions and codes")
        ->type_name("DIR");
    command->add_option("--format", options->format, "text, for people, or json, for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command
        ->add_option("--run", options->run,
                     "Also write the first 100 names for each title as a TREC run, best name of each concept first")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_evaluate_titles(*options); });
}

} // namespace vakpeil::tools
