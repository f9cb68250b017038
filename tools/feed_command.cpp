#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tools/command.hpp"
#include "tools/stream/feed.hpp"
#include "tools/stream/stream_setup.hpp"
#include "tools/stream_options.hpp"

namespace vakpeil::tools {

namespace {

struct FeedCommandOptions {
    StreamCommandOptions stream;
    std::vector<std::string> inputs;
    std::string dump; // empty: made of the first input's name
    int replicas = 1;
    std::int64_t max_bytes = -1;
    int max_age = 0;            // hours
    int duplicate_window = 120; // seconds
    std::size_t window = 1000;
    bool quiet = false;
};

// Trouble on a line each; progress every two seconds.
FeedReports reports(bool quiet) {
    FeedReports made;
    made.trouble = [](const std::string& why) { report_line("vakpeil feed: " + why); };
    if (quiet) return made;
    made.progress = [apart = std::chrono::seconds(2),
                     last = std::chrono::steady_clock::now()](const FeedProgress& progress) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last < apart) return;
        last = now;
        report_line(fmt::format("vakpeil feed: {} published, {} were there", progress.published, progress.found));
    };
    return made;
}

ExitCode run_feed(const FeedCommandOptions& options) {
    const StreamNames names(options.stream.stream);
    FeedOptions rules;
    rules.dump = options.dump.empty() ? dump_name(options.inputs.front()) : options.dump;
    check_name(rules.dump, "--dump");
    rules.window = options.window;
    DumpReader reader({options.inputs});
    const NatsConnection connection(connection_options(options.stream, "feed"));
    make_streams(connection, names,
                 {options.replicas, options.max_bytes, std::chrono::hours(options.max_age),
                  std::chrono::seconds(options.duplicate_window)});
    const FeedProgress done = feed(connection, names, reader, rules, reports(options.quiet));
    std::string text =
        fmt::format("dump {}: {} records published, {} were there", rules.dump, done.published, done.found);
    if (done.defects > 0)
        text += fmt::format("; {} of them cannot be read or sent, and will be rejected", done.defects);
    print(text + "\n");
    return ExitCode::success;
}

} // namespace

void add_feed_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<FeedCommandOptions>();
    CLI::App* command =
        app.add_subcommand("feed", "Publish a dump of vacancies to a NATS JetStream stream, for `vakpeil work`");
    command->add_option("INPUT", options->inputs, "Files and folders of the dump; - is standard input")->required();
    add_stream_options(*command, options->stream);
    command->add_option("--dump", options->dump, "Name of the dump (default: made of the first input's name)")
        ->type_name("NAME");
    command->add_option("--replicas", options->replicas, "Servers that keep each message, when the streams are made")
        ->check(CLI::IsMember({1, 3, 5}))
        ->capture_default_str();
    command
        ->add_option("--max-bytes", options->max_bytes,
                     "Size of each stream, when they are made; a full one makes the feed wait (-1: no limit)")
        ->capture_default_str();
    command
        ->add_option("--max-age", options->max_age,
                     "Hours after which messages go, read or not, when the streams are made (0: never)")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    command
        ->add_option("--duplicate-window", options->duplicate_window,
                     "Seconds for which the server knows a message id, when the streams are made")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    command->add_option("--window", options->window, "Messages on their way to the server at a time")
        ->check(CLI::Range(1, 50'000))
        ->capture_default_str();
    command->add_flag("--quiet", options->quiet, "Show no progress");
    command->callback([options, &result] { result = run_feed(*options); });
}

} // namespace vakpeil::tools
