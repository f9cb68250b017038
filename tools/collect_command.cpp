#include <memory>
#include <string>

#include <fmt/format.h>

#include "tools/command.hpp"
#include "tools/stream/collect.hpp"
#include "tools/stream/stream_setup.hpp"
#include "tools/stream_options.hpp"

namespace vakpeil::tools {

namespace {

struct CollectCommandOptions {
    StreamCommandOptions stream;
    std::string dump;
    std::string output;
    std::string rejects; // empty: beside the output
    bool ordered = false;
    bool overwrite = false;
    std::uint64_t wait_for = 0;
    bool quiet = false;
};

std::string progress_text(const CollectCheckpoint& state) {
    std::string text = fmt::format("dump {}: {} answers, {} rejects, {} dead letters", state.dump, state.answers,
                                   state.rejects, state.dead);
    if (state.total) text += fmt::format(", of {} records", *state.total);
    if (state.duplicates > 0) text += fmt::format(" ({} duplicates dropped)", state.duplicates);
    return text;
}

ExitCode run_collect(const CollectCommandOptions& options) {
    const StreamNames names(options.stream.stream);
    CollectOptions rules;
    rules.dump = options.dump;
    check_name(rules.dump, "--dump");
    rules.output = options.output;
    rules.rejects = options.rejects.empty() ? options.output + ".rejects" : options.rejects;
    rules.ordered = options.ordered;
    rules.overwrite = options.overwrite;
    rules.wait_for = options.wait_for;
    const NatsConnection connection(connection_options(options.stream, "collect"));
    if (!have_streams(connection, names))
        report_line("vakpeil collect: waits for `vakpeil feed`, which makes the streams");
    (void)wait_for_streams(connection, names, [] { return true; });
    const CollectCheckpoint done = collect(connection, names, rules, [&](const CollectCheckpoint& state) {
        if (!options.quiet) report_line("vakpeil collect: " + progress_text(state));
    });
    print(progress_text(done) + "\n");
    return done.rejects + done.dead == 0 ? ExitCode::success : ExitCode::bad_input;
}

} // namespace

void add_collect_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<CollectCommandOptions>();
    CLI::App* command = app.add_subcommand(
        "collect",
        "Write the results of `vakpeil work` on a dump to a file, each once; run again to go on after a kill");
    add_stream_options(*command, options->stream);
    command->add_option("--dump", options->dump, "Name of the dump, as `vakpeil feed` printed it")
        ->type_name("NAME")
        ->required();
    command->add_option("--output", options->output, "File for the answers, a JSON object a line")
        ->type_name("FILE")
        ->required();
    command
        ->add_option("--rejects", options->rejects,
                     "File for records without an answer and why (default: the output's name with .rejects)")
        ->type_name("FILE");
    command->add_flag("--ordered", options->ordered, "Write the answers in the dump's order, at the end");
    command->add_flag("--overwrite", options->overwrite, "Begin again, though there is output");
    command->add_option("--wait-for", options->wait_for, "Records to wait for (default: all, when the feed has ended)")
        ->type_name("N");
    command->add_flag("--quiet", options->quiet, "Show no progress");
    command->callback([options, &result] { result = run_collect(*options); });
}

} // namespace vakpeil::tools
