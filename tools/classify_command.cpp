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
#include <sys/resource.h>

#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/match_model.hpp"
#include "tools/classify/dump_run.hpp"
#include "tools/classify/interruption.hpp"
#include "tools/classify/progress_line.hpp"
#include "tools/classify/summary.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"

namespace vakpeil::tools {

namespace {

const std::map<std::string, AnswerFormat> answer_formats{
    {"jsonl", AnswerFormat::jsonl}, {"csv", AnswerFormat::csv}, {"jobposting", AnswerFormat::jobposting}};

struct ClassifyCommandOptions {
    DumpRun run;
    std::string index;
    bool quiet = false;
};

std::uint64_t peak_memory() {
    rusage usage{};
    constexpr std::uint64_t kibibyte = 1024;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::uint64_t>(usage.ru_maxrss) * kibibyte : 0;
}

ExitCode finish(const ClassifyCommandOptions& options, const RunOutcome& outcome, double seconds) {
    const RunCost cost{outcome.summary.records - outcome.records_before, seconds, peak_memory(), options.run.threads};
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

ExitCode run_classify(const ClassifyCommandOptions& options) {
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error like others
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const MatchModel model = MatchModel::load(Index::open(index_file(options.index), lexicon.fingerprint), lexicon,
                                              Weights::load(weights_file()));
    const auto begun = std::chrono::steady_clock::now();
    const Interruption interruption;
    std::optional<ProgressLine> line(options.quiet);
    const RunWatch watch{[&](const RunProgress& progress) { line->show(progress); },
                         [&](const std::string& notice) { line->say(notice); }, [&] { return interruption.asked(); }};
    const RunOutcome outcome = classify_dump(model, options.run, watch);
    line.reset();
    return finish(options, outcome, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
}

} // namespace

void add_classify_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<ClassifyCommandOptions>();
    DumpRun& run = options->run;
    run.dump.inputs = {"-"};
    run.threads = std::max(1U, std::thread::hardware_concurrency());
    CLI::App* command =
        app.add_subcommand("classify", "Classify a dump of vacancies: a line of output for each record");
    command->add_option("INPUT", run.dump.inputs, "Files and folders; - is standard input, and the default");
    command->add_option("--output", run.output, "Where the answers go (default: standard output)")->type_name("FILE");
    command->add_option("--format", run.classify.format, "jsonl, csv, or jobposting: the record with the answer in it")
        ->transform(CLI::CheckedTransformer(answer_formats).description("jsonl, csv, jobposting"))
        ->default_str("jsonl");
    command->add_option("--top", run.classify.top, "How many suggestions to give")
        ->check(CLI::Range(1, 24))
        ->capture_default_str();
    command->add_option("--threads", run.threads, "Threads that match (default: one for each core)")
        ->check(CLI::Range(1, 256));
    command->add_option("--rejects", run.rejects, "Where records that cannot be read are told of")->type_name("FILE");
    command->add_option("--max-rejects", run.max_rejects, "Stop when there are more")->type_name("N");
    command->add_flag("--resume", run.resume, "Go on where a run that was stopped had got to");
    command->add_flag("--overwrite", run.overwrite, "Begin again, though there is output");
    command->add_flag("--quiet", options->quiet, "Show no progress and no summary");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_classify(*options); });
}

} // namespace vakpeil::tools
