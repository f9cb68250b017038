#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/unicode_text.hpp"
#include "tools/command.hpp"
#include "tools/harvest.hpp"

namespace vakpeil::tools {

namespace {

struct HarvestCommandOptions {
    std::string key_file;
    std::string out;
    std::string base_url = official_api;
    std::size_t connections = 2;
    std::size_t retries = 4;
    int pause = 250;    // milliseconds
    int backoff = 2000; // milliseconds
    bool quiet = false;
};

// The messages name the file and never what is in it.
std::string read_key(const std::string& path) {
    constexpr std::size_t most_bytes = 4096;
    std::string key(trim(read_file(path, most_bytes)));
    const bool is_plain = std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7F; });
    if (key.empty() || !is_plain)
        throw Error(ErrorKind::bad_input, path, 0,
                    "holds no key: it must have one line of letters, digits and signs without spaces");
    return key;
}

// On a terminal one line that is written over; elsewhere a line now and then.
class ProgressLine {
public:
    explicit ProgressLine(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1) {}
    ~ProgressLine() {
        if (width_ > 0) std::fputs("\n", stderr);
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const HarvestProgress& progress) {
        if (quiet_) return;
        constexpr std::size_t lines_apart = 50;
        const std::string text = describe(progress);
        if (terminal_) {
            std::fputs(fmt::format("\r{:<{}}", text, width_).c_str(), stderr);
            width_ = text.size();
        } else if (progress.wanted > 0 && (progress.done % lines_apart == 0 || progress.done == progress.wanted)) {
            std::fputs((text + "\n").c_str(), stderr);
        }
    }

private:
    std::string describe(const HarvestProgress& progress) {
        if (progress.wanted == 0) return fmt::format("reading the list: {} pages", progress.pages);
        using Clock = std::chrono::steady_clock;
        if (progress.done == 0) began_ = Clock::now();
        std::string text = fmt::format("{} of {}", progress.done, progress.wanted);
        if (progress.failed > 0) text += fmt::format(", {} failed", progress.failed);
        if (progress.done == 0 || progress.done == progress.wanted) return text;
        const double spent = std::chrono::duration<double>(Clock::now() - began_).count();
        const double left =
            spent / static_cast<double>(progress.done) * static_cast<double>(progress.wanted - progress.done);
        return text + fmt::format(", {:.0f} s left", left);
    }

    bool quiet_;
    bool terminal_;
    std::size_t width_ = 0;
    std::chrono::steady_clock::time_point began_;
};

std::string summary_text(const HarvestSummary& summary, const std::string& folder) {
    std::string text = fmt::format("{} qualifications in the register's list: {} fetched, {} unchanged", summary.listed,
                                   summary.fetched, summary.unchanged);
    if (summary.struck > 0) text += fmt::format(", {} struck from the register", summary.struck);
    if (summary.unrecognised > 0) text += fmt::format(", {} without a recognised version", summary.unrecognised);
    if (summary.removed > 0) text += fmt::format(", {} outdated documents removed", summary.removed);
    text += fmt::format(", {} failed; in {}\n", summary.failures.size(), folder);
    for (const HarvestFailure& failure : summary.failures)
        text += fmt::format("  failed: {}: {}\n", failure.what, failure.why);
    if (!summary.failures.empty()) text += "Run the same command again to get only what is missing.\n";
    return text;
}

ExitCode run_harvest(const HarvestCommandOptions& options) {
    HarvestOptions rules;
    rules.base_url = options.base_url;
    while (rules.base_url.ends_with('/'))
        rules.base_url.pop_back();
    rules.key = read_key(options.key_file);
    rules.folder = options.out;
    rules.connections = options.connections;
    rules.retries = options.retries;
    rules.pause = std::chrono::milliseconds(options.pause);
    rules.backoff = std::chrono::milliseconds(options.backoff);
    HarvestSummary summary;
    {
        ProgressLine line(options.quiet);
        summary = harvest(rules, [&](const HarvestProgress& progress) { line.show(progress); });
    }
    print_findings(summary.findings, false);
    print(summary_text(summary, options.out));
    const bool failed = !summary.failures.empty() || has_errors(summary.findings);
    return failed ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_harvest_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<HarvestCommandOptions>();
    CLI::App* command =
        app.add_subcommand("harvest", "Get the official register from its HTTP API into profiles for `vakpeil index`");
    command
        ->add_option("--key-file", options->key_file,
                     "File with your API key, which https://onderwijs-api-portaal.vlaanderen.be gives")
        ->type_name("FILE")
        ->required();
    command->add_option("--out", options->out, "Folder for the profiles; run again to get only what has changed")
        ->type_name("DIR")
        ->required();
    command->add_option("--base-url", options->base_url, "Address of the API")->capture_default_str();
    command->add_option("--connections", options->connections, "How many answers to wait for at once")
        ->check(CLI::Range(1, 8))
        ->capture_default_str();
    command->add_option("--pause", options->pause, "Milliseconds between the starts of two requests")
        ->check(CLI::Range(0, 60000))
        ->capture_default_str();
    command->add_option("--retries", options->retries, "How often to try again after 429, 5xx or a cut connection")
        ->check(CLI::Range(0, 20))
        ->capture_default_str();
    command->add_option("--backoff", options->backoff, "Milliseconds before the first of these; then twice as many")
        ->check(CLI::Range(1, 60000))
        ->capture_default_str();
    command->add_flag("--quiet", options->quiet, "Show no progress");
    command->callback([options, &result] { result = run_harvest(*options); });
}

} // namespace vakpeil::tools
