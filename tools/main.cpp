// The program `vakpeil`: parses the command line, runs the chosen command, and turns what went wrong into one clear
// line on standard error and an exit code.

#include <cstdio>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

#include "corpora/error.hpp"
#include "indexer/version.hpp"
#include "tools/command.hpp"

namespace {

using vakpeil::tools::ExitCode;

constexpr const char* about =
    "Reads a Dutch vacancy and says which Flemish professional qualification fits, at which level\n"
    "(VKS = EQF, 1 to 8), how sure it is, and why.";

constexpr const char* closing =
    "Try:  vakpeil match vacancy.txt\n"
    "      vakpeil search 'metselaar' --facets\n"
    "Exit codes: 0 answered, 1 internal error, 2 usage, 3 unreadable file, 4 bad input, 5 no usable index,\n"
    "6 output cannot be written, 130 interrupted.";

int report(ExitCode code, const std::string& message) {
    std::fputs(("vakpeil: " + message + "\n").c_str(), stderr);
    return static_cast<int>(code);
}

int run(int argc, char** argv) {
    CLI::App app(about, "vakpeil");
    app.footer(closing);
    app.set_version_flag("--version", "vakpeil " + std::string(vakpeil::version()));
    app.require_subcommand(1);
    ExitCode result = ExitCode::success;
    vakpeil::tools::add_match_command(app, result);
    vakpeil::tools::add_classify_command(app, result);
    vakpeil::tools::add_title_command(app, result);
    vakpeil::tools::add_search_command(app, result);
    vakpeil::tools::add_show_command(app, result);
    vakpeil::tools::add_index_command(app, result);
    vakpeil::tools::add_info_command(app, result);
    vakpeil::tools::add_analyse_command(app, result);
    vakpeil::tools::add_import_command(app, result);
    vakpeil::tools::add_harvest_command(app, result);
    vakpeil::tools::add_lint_command(app, result);
    vakpeil::tools::add_evaluate_command(app, result);
    vakpeil::tools::add_learn_command(app, result);
    vakpeil::tools::add_feed_command(app, result);
    vakpeil::tools::add_work_command(app, result);
    vakpeil::tools::add_collect_command(app, result);
    vakpeil::tools::add_serve_command(app, result);
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        command->footer("");
    if (argc == 1) {
        std::fputs(app.help().c_str(), stdout);
        return 0;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        if (!app.get_subcommands().empty()) return report(ExitCode::usage, error.what());
        return report(ExitCode::usage, "'" + std::string(argv[1]) + "' is no command; see `vakpeil --help`");
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
    }
    return static_cast<int>(result);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const vakpeil::Error& error) {
        return report(vakpeil::tools::exit_code(error.kind()), error.what());
    } catch (const std::exception& error) {
        return report(ExitCode::internal, std::string("internal error: ") + error.what());
    }
}
