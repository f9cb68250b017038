#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include "corpora/error.hpp"
#include "indexer/index.hpp"
#include "lexicons/fnv.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/match_model.hpp"
#include "matcher/triage.hpp"
#include "tools/classify/dump_run.hpp"
#include "tools/classify/interruption.hpp"
#include "tools/classify/progress_line.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/classify/run_conditions.hpp"
#include "tools/classify/summary.hpp"
#include "tools/classify/summary_html.hpp"
#include "tools/classify/summary_json.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"

namespace vakpeil::tools {

namespace {

const std::map<std::string, AnswerFormat> answer_formats{
    {"jsonl", AnswerFormat::jsonl}, {"csv", AnswerFormat::csv}, {"jobposting", AnswerFormat::jobposting}};

struct ClassifyCommandOptions {
    DumpRun run;
    std::string format = "jsonl";
    std::string input_format = "detect";
    std::string delimiter;
    std::vector<std::string> columns; // "field=column"
    double accept_precision = 0.95;
    std::string index;
    std::string summary; // file
    std::string report;  // file
    bool quiet = false;
};

std::uint64_t peak_memory() {
    rusage usage{};
    constexpr std::uint64_t kibibyte = 1024;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::uint64_t>(usage.ru_maxrss) * kibibyte : 0;
}

ExitCode finish(const ClassifyCommandOptions& options, const RunOutcome& outcome, double seconds) {
    constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
    const RunCost cost{outcome.summary.records - outcome.records_before, seconds, peak_memory(), options.run.threads};
    if (!options.summary.empty())
        write_file(options.summary, summary_json(outcome.summary, cost).dump(2, ' ', false, replace) + "\n");
    if (!options.report.empty())
        write_file(options.report, summary_html(outcome.summary, cost, options.run.dump.inputs));
    if (outcome.was_complete && !options.quiet) std::fputs("there was nothing left to do\n", stderr);
    if (!options.quiet) std::fputs(summary_text(outcome.summary, cost).c_str(), stderr);
    if (outcome.interrupted) {
        std::fputs(options.run.output == "-"
                       ? "vakpeil: interrupted\n"
                       : "vakpeil: interrupted; the same command with --resume goes on from here\n",
                   stderr);
        return ExitCode::interrupted;
    }
    return outcome.summary.rejects > 0 ? ExitCode::bad_input : ExitCode::success;
}

// Tells an index from others, and a build of it from the next.
std::string index_name(const Index& index, const Weights& weights) {
    const IndexInfo info = index.info();
    Fnv hash;
    hash.add_field(info.fingerprint);
    hash.add_field(write_weights(weights));
    return fmt::format("{} qualifications, built {}, {}", info.qualifications, info.built, hash.hexadecimal());
}

char delimiter_of(const std::string& text) {
    if (text.empty()) return 0;
    if (text == "tab" || text == "\\t") return '\t';
    if (text.size() == 1) return text.front();
    throw Error(ErrorKind::usage, {}, 0, "--delimiter is one character, or tab, and not '" + text + "'");
}

ColumnName column_of(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        throw Error(ErrorKind::usage, {}, 0,
                    "--column is FIELD=COLUMN, such as description=Vacaturetekst, and not '" + text + "'");
    return {text.substr(0, equals), text.substr(equals + 1)};
}

void complete(ClassifyCommandOptions& options) {
    DumpRun& run = options.run;
    run.classify.format = answer_formats.at(options.format);
    run.dump.delimiter = delimiter_of(options.delimiter);
    for (const std::string& column : options.columns)
        run.dump.columns.push_back(column_of(column));
    const std::optional<DumpFormat> format = parse_dump_format(options.input_format);
    if (!format)
        throw Error(ErrorKind::usage, {}, 0,
                    "--input-format is detect, json_lines, json, csv, tsv, xml, html, text or pdf, and not '" +
                        options.input_format + "'");
    run.dump.format = *format;
    if (run.duplicates && run.classify.format == AnswerFormat::jobposting)
        throw Error(ErrorKind::usage, {}, 0,
                    "--duplicates has no place in a job posting; ask for it with --format jsonl or csv");
}

ExitCode run_classify(ClassifyCommandOptions options) {
    complete(options);
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error like others
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Weights weights = Weights::load(weights_file());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    const MatchModel model = MatchModel::load(index, lexicon, weights);
    options.run.classify.thresholds = TriageTable::load(triage_file()).thresholds(options.accept_precision);
    options.run.conditions = run_conditions(options.run, index_name(index, weights));
    const auto begun = std::chrono::steady_clock::now();
    const Interruption interruption;
    std::optional<ProgressLine> line(options.quiet);
    const RunWatch watch{[&](const RunProgress& progress) { line->show(progress); },
                         [&](const std::string& notice) { line->say(notice); }, [&] { return interruption.asked(); }};
    const RunOutcome outcome = classify_dump(model, options.run, watch);
    line.reset();
    return finish(options, outcome, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
}

void add_input_options(CLI::App& command, ClassifyCommandOptions& options) {
    options.run.dump.inputs = {"-"};
    command.add_option("INPUT", options.run.dump.inputs, "Files and folders; - is standard input, and the default");
    command
        .add_option("--input-format", options.input_format,
                    "json_lines, json, csv, tsv, xml, html, text or pdf; else it is found by the first bytes")
        ->capture_default_str();
    command.add_option("--delimiter", options.delimiter, "Between the columns of CSV; else it is found in the header");
    command.add_option("--column", options.columns, "Which column of CSV is what: title=Functie; may be repeated")
        ->type_name("FIELD=COLUMN")
        ->expected(1)
        ->take_all();
}

void add_answer_options(CLI::App& command, ClassifyCommandOptions& options) {
    DumpRun& run = options.run;
    command.add_option("--output", run.output, "Where the answers go (default: standard output)")->type_name("FILE");
    command.add_option("--format", options.format, "jsonl, csv, or jobposting: the record with the answer in it")
        ->check(CLI::IsMember(answer_formats))
        ->capture_default_str();
    command.add_option("--top", run.classify.top, "How many suggestions to give")
        ->check(CLI::Range(1, 24))
        ->capture_default_str();
    command
        .add_option("--accept-precision", options.accept_precision,
                    "How many of the answers with triage `accept` are to be right, and of `no_fit`")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_flag("--duplicates", run.duplicates, "Tell which records are the same vacancy, posted again");
    command.add_option("--index", options.index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
}

void add_run_options(CLI::App& command, ClassifyCommandOptions& options) {
    DumpRun& run = options.run;
    run.threads = std::max(1U, std::thread::hardware_concurrency());
    command.add_option("--threads", run.threads, "Threads that match (default: one for each core)")
        ->check(CLI::Range(1, 256));
    command.add_option("--rejects", run.rejects, "Where records that cannot be read are told of")->type_name("FILE");
    command.add_option("--max-rejects", run.max_rejects, "Stop when there are more")->type_name("N");
    command.add_flag("--resume", run.resume, "Go on where a run that was stopped had got to");
    command.add_flag("--overwrite", run.overwrite, "Begin again, though there is output");
    command.add_option("--summary", options.summary, "Write the summary as JSON too")->type_name("FILE");
    command.add_option("--report", options.report, "Write the summary as a web page too")->type_name("FILE");
    command.add_flag("--quiet", options.quiet, "Show no progress and no summary");
}

} // namespace

void add_classify_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<ClassifyCommandOptions>();
    CLI::App* command =
        app.add_subcommand("classify", "Classify a dump of vacancies: a line of output for each record");
    add_input_options(*command, *options);
    add_answer_options(*command, *options);
    add_run_options(*command, *options);
    command->callback([options, &result] { result = run_classify(*options); });
}

} // namespace vakpeil::tools
