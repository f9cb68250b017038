#include <atomic>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include <fmt/format.h>

#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/triage.hpp"
#include "tools/classify/interruption.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/stream/health.hpp"
#include "tools/stream/stream_setup.hpp"
#include "tools/stream/work.hpp"
#include "tools/stream_options.hpp"

namespace vakpeil::tools {

namespace {

using Clock = std::chrono::steady_clock;

struct WorkCommandOptions {
    StreamCommandOptions stream;
    std::size_t threads = 0; // 0: as many as the machine has cores
    std::size_t top = 3;
    double accept_precision = 0.95;
    int batch = 64;
    int ack_wait = 30;
    std::int64_t max_ack_pending = 50'000;
    std::uint64_t max_deliver = 5;
    int report_every = 60;
    int idle_exit = 0;
    std::string index;
};

WorkOptions work_options(const WorkCommandOptions& options) {
    WorkOptions rules;
    rules.threads = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    rules.batch = options.batch;
    rules.ack_wait = std::chrono::seconds(options.ack_wait);
    rules.max_ack_pending = options.max_ack_pending;
    rules.max_attempts = options.max_deliver;
    rules.idle_exit = std::chrono::seconds(options.idle_exit);
    return rules;
}

// Turns a signal into `stop`, and reports now and then, until the work has ended.
void watch(const WorkCommandOptions& options, const Interruption& interruption, std::atomic<bool>& stop,
           const std::atomic<bool>& ended, const Health& health) {
    constexpr std::chrono::milliseconds step{100};
    const std::chrono::seconds apart(options.report_every);
    Clock::time_point reported = Clock::now();
    while (!ended) {
        std::this_thread::sleep_for(step);
        if (interruption.asked()) stop = true;
        if (apart.count() > 0 && Clock::now() - reported >= apart) {
            report_line(health.json());
            reported = Clock::now();
        }
    }
    report_line(health.json());
}

ExitCode run_work(const WorkCommandOptions& options) {
    const Interruption interruption; // before any other thread
    const StreamNames names(options.stream.stream);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const MatchModel model = MatchModel::load(Index::open(index_file(options.index), lexicon.fingerprint), lexicon,
                                              Weights::load(weights_file()));
    const NatsConnection connection(connection_options(options.stream, "work"));
    const auto trouble = [](const std::string& what) { report_line("vakpeil work: " + what); };
    if (!have_streams(connection, names)) trouble("waits for `vakpeil feed`, which makes the streams");
    if (!wait_for_streams(connection, names, [&] { return !interruption.asked(); })) return ExitCode::success;
    const WorkOptions rules = work_options(options);
    ClassifyOptions classify;
    classify.top = options.top;
    classify.thresholds = TriageTable::load(triage_file()).thresholds(options.accept_precision);
    const auto make = [&]() -> ClassifyFunction {
        auto classifier = std::make_shared<RecordClassifier>(model, classify);
        return [classifier](const DumpRecord& record) { return classifier->classify(record); };
    };
    WorkControl control;
    control.trouble = trouble;
    std::atomic<bool> ended = false;
    std::exception_ptr failure;
    const Health health(connection, names, process_name(), rules.threads, control.counters, control.stop);
    std::thread worker([&] {
        try {
            work(connection, names, rules, make, control);
        } catch (...) {
            failure = std::current_exception();
        }
        ended = true;
    });
    watch(options, interruption, control.stop, ended, health);
    worker.join();
    if (failure) std::rethrow_exception(failure);
    return ExitCode::success;
}

void add_answer_options(CLI::App& command, WorkCommandOptions& options) {
    command.add_option("--threads", options.threads, "Threads that classify (0: as many as there are cores)")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--top", options.top, "How many suggestions to give")
        ->check(CLI::Range(1, 24))
        ->capture_default_str();
    command
        .add_option("--accept-precision", options.accept_precision,
                    "How many of the answers with triage `accept` are to be right, and of `no_fit`")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--index", options.index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
}

void add_delivery_options(CLI::App& command, WorkCommandOptions& options) {
    command.add_option("--batch", options.batch, "Records that a thread asks for at a time")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command
        .add_option("--ack-wait", options.ack_wait,
                    "Seconds after which the records of a dead worker go to others, when the consumer is made")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    command
        .add_option("--max-ack-pending", options.max_ack_pending,
                    "Records in all workers' hands at a time, when the consumer is made")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command.add_option("--max-deliver", options.max_deliver, "Attempts at a record before it becomes a dead letter")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command
        .add_option("--report-every", options.report_every, "Seconds between lines of counters (0: only at the end)")
        ->check(CLI::Range(0, 86400))
        ->capture_default_str();
    command.add_option("--exit-when-idle", options.idle_exit, "Seconds without a record after which to end (0: never)")
        ->check(CLI::Range(0, 86400))
        ->capture_default_str();
}

} // namespace

void add_work_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<WorkCommandOptions>();
    CLI::App* command = app.add_subcommand(
        "work",
        "Classify the records that `vakpeil feed` publishes, until SIGTERM; run it on as many machines as you like");
    add_stream_options(*command, options->stream);
    add_answer_options(*command, *options);
    add_delivery_options(*command, *options);
    command->callback([options, &result] { result = run_work(*options); });
}

} // namespace vakpeil::tools
