#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "corpora/error.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/serve/http_server.hpp"
#include "tools/serve/index_watch.hpp"
#include "tools/serve/service.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

struct ServeCommandOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;
    std::size_t threads = 0; // 0: as many as the machine has cores
    std::string index;
    std::string feedback; // empty: in the user's own folder
    bool no_feedback = false;
    std::string tokens;
    std::vector<std::string> origins;
    double accept_precision = 0.95;
    std::size_t vacancy_kilobytes = 4096;
    std::size_t batch_megabytes = 256;
    std::size_t connections = 4096;
    std::size_t in_progress = 256;
    unsigned header_time = 10; // seconds
    unsigned body_time = 30;
    unsigned idle_time = 75;
    unsigned shutdown_time = 20;
    std::string log_level = "info";
    bool log_paths = false;
};

std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets variables
    return value == nullptr ? std::string() : value;
}

// Where systemd, or the XDG Base Directory Specification, says that a program keeps its state.
fs::path state_folder() {
    if (const std::string given = environment("STATE_DIRECTORY"); !given.empty()) return given;
    if (const std::string given = environment("XDG_STATE_HOME"); !given.empty()) return fs::path(given) / "vakpeil";
    if (const std::string home = environment("HOME"); !home.empty()) return fs::path(home) / ".local/state/vakpeil";
    throw Error(ErrorKind::usage, {}, 0,
                "there is no home folder to keep the feedback in; give a file with --feedback, or --no-feedback");
}

fs::path feedback_file(const ServeCommandOptions& options) {
    if (options.no_feedback) return {};
    if (!options.feedback.empty()) return options.feedback;
    const fs::path folder = state_folder();
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Error(ErrorKind::unwritable, folder.string(), 0,
                    "cannot be made (" + error.message() + "); give a file with --feedback, or --no-feedback");
    return folder / "feedback.sqlite";
}

std::size_t thread_count(const ServeCommandOptions& options) {
    return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

ServiceOptions service_options(const ServeCommandOptions& options) {
    constexpr std::size_t kilobyte = 1024;
    ServiceOptions rules;
    rules.index = index_file(options.index);
    rules.workers = thread_count(options);
    rules.page = page_folder();
    rules.interface = interface_file();
    rules.examples = vacancies_folder();
    rules.feedback = feedback_file(options);
    if (!options.tokens.empty()) rules.tokens = AccessTokens::load(options.tokens);
    rules.origins = options.origins;
    rules.accept_precision = options.accept_precision;
    rules.vacancy_bytes = options.vacancy_kilobytes * kilobyte;
    rules.batch_bytes = options.batch_megabytes * kilobyte * kilobyte;
    return rules;
}

// What browsers are told about every answer. The page needs nothing from elsewhere, and nothing may frame it.
std::vector<Header> safety_headers() {
    return {{"Content-Security-Policy",
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
             "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"}};
}

HttpOptions http_options(const ServeCommandOptions& options) {
    HttpOptions rules;
    rules.address = options.address;
    rules.port = options.port;
    rules.threads = thread_count(options);
    rules.headers = safety_headers();
    rules.limits.connections = options.connections;
    rules.limits.in_progress = options.in_progress;
    rules.limits.header_time = std::chrono::seconds(options.header_time);
    rules.limits.body_time = std::chrono::seconds(options.body_time);
    rules.limits.write_time = std::chrono::seconds(options.body_time);
    rules.limits.idle_time = std::chrono::seconds(options.idle_time);
    rules.limits.shutdown_time = std::chrono::seconds(options.shutdown_time);
    return rules;
}

// To standard error, a line an event. A client's own words are in it only when asked for, and then on one line.
std::shared_ptr<spdlog::logger> make_log(const ServeCommandOptions& options) {
    auto log = std::make_shared<spdlog::logger>("serve", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_level(spdlog::level::from_str(options.log_level));
    log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    log->flush_on(spdlog::level::info);
    return log;
}

ExitCode run_serve(const ServeCommandOptions& options) {
    const std::shared_ptr<spdlog::logger> log = make_log(options);
    const ServiceOptions rules = service_options(options);
    const std::string in_use = file_state(rules.index);
    Service service(rules);
    const auto reload = [&] {
        try {
            service.reload();
            log->info("the index was read again: {} qualifications", service.generation()->qualifications().size());
        } catch (const std::exception& error) {
            log->error("the index cannot be used, and the one in use stays: {}", error.what());
        }
    };
    IndexWatch watch(rules.index, in_use, reload);
    HttpOptions http = http_options(options);
    http.headers_for = [&](const Request& head) { return service.cross_origin_headers(head); };
    http.hang_up = [&] { watch.ask(); };
    HttpServer server(
        http, [&](const Request& head) { return service.plan(head); },
        [&](const Exchange& exchange) {
            service.metrics().count_exchange(exchange);
            log->debug("{} {} {} {} bytes {:.3f} ms", exchange.method,
                       options.log_paths ? exchange.path : exchange.route, exchange.status, exchange.bytes,
                       static_cast<double>(exchange.took.count()) / 1000);
        });
    service.observe([&] { return server.state(); });
    log->info("http://{}:{}/ answers from {} with {} qualifications", options.address, server.port(),
              rules.index.string(), service.generation()->qualifications().size());
    server.run();
    log->info("stopped");
    return ExitCode::success;
}

void add_place_options(CLI::App& command, ServeCommandOptions& options) {
    command.add_option("--address", options.address, "Address to listen at; 0.0.0.0 lets other machines in")
        ->capture_default_str();
    command.add_option("--port", options.port, "Port to listen at (0: any that is free)")->capture_default_str();
    command.add_option("--index", options.index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    CLI::Option* feedback =
        command
            .add_option(
                "--feedback", options.feedback,
                "Where to keep what people say of matches (default: feedback.sqlite in the user's state folder)")
            ->type_name("FILE");
    command.add_flag("--no-feedback", options.no_feedback, "Take no feedback")->excludes(feedback);
    command
        .add_option("--tokens", options.tokens,
                    "File with access tokens, one a line; feedback and reloading then need one of them")
        ->type_name("FILE");
    command
        .add_option("--allow-origin", options.origins,
                    "Origin of a page elsewhere that may use the service, such as https://jobs.example (CORS)")
        ->type_name("ORIGIN");
    command
        .add_option("--accept-precision", options.accept_precision,
                    "How many of the answers with triage `accept` are to be right, and of `no_fit`")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
}

void add_limit_options(CLI::App& command, ServeCommandOptions& options) {
    constexpr std::size_t most = 1'000'000;
    const auto count = [&](const char* name, auto& value, const char* help) {
        command.add_option(name, value, help)->check(CLI::Range(std::size_t{1}, most))->capture_default_str();
    };
    command.add_option("--threads", options.threads, "Threads that answer (0: as many as there are cores)")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    count("--max-vacancy-kb", options.vacancy_kilobytes, "Largest vacancy, in kB");
    count("--max-batch-mb", options.batch_megabytes, "Largest batch, in MB");
    count("--max-connections", options.connections, "Most connections at a time; others wait");
    count("--max-in-progress", options.in_progress, "Most requests that wait for an answer; others get 503");
    count("--header-time", options.header_time, "Seconds that a client has for the header of a request");
    count("--body-time", options.body_time, "Seconds that a client has for a body, and for reading the answer");
    count("--idle-time", options.idle_time, "Seconds that a connection may wait for its next request");
    count("--shutdown-time", options.shutdown_time, "Seconds for what is in progress after SIGTERM");
}

} // namespace

void add_serve_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<ServeCommandOptions>();
    CLI::App* command = app.add_subcommand("serve", "Answer over HTTP, with a page for people, until SIGTERM");
    add_place_options(*command, *options);
    add_limit_options(*command, *options);
    command->add_option("--log-level", options->log_level, "error, info, or debug: a line for every request")
        ->check(CLI::IsMember({"error", "info", "debug"}))
        ->capture_default_str();
    command->add_flag("--log-paths", options->log_paths,
                      "With debug, log paths as they came, codes in them included; never queries or bodies");
    command->callback([options, &result] { result = run_serve(*options); });
}

} // namespace vakpeil::tools
