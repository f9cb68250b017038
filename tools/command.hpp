#pragma once

#include <CLI/CLI.hpp>

#include "corpora/finding.hpp"
#include "tools/exit_code.hpp"

// The subcommands of vakpeil: each adds itself to the command line with its options, and runs when it is chosen.
//
// A run function throws Error when it cannot go on; main() prints it and turns it into an exit code.

namespace vakpeil::tools {

// Puts `result` to what the chosen command returns. `app` and `result` outlive the parsing.
void add_index_command(CLI::App& app, ExitCode& result);
void add_match_command(CLI::App& app, ExitCode& result);
void add_classify_command(CLI::App& app, ExitCode& result);
void add_search_command(CLI::App& app, ExitCode& result);
void add_show_command(CLI::App& app, ExitCode& result);
void add_analyse_command(CLI::App& app, ExitCode& result);
void add_info_command(CLI::App& app, ExitCode& result);
void add_import_command(CLI::App& app, ExitCode& result);
void add_harvest_command(CLI::App& app, ExitCode& result);
void add_lint_command(CLI::App& app, ExitCode& result);
void add_evaluate_command(CLI::App& app, ExitCode& result);
void add_evaluate_ablation(CLI::App& evaluate, ExitCode& result);
void add_learn_command(CLI::App& app, ExitCode& result);
void add_title_command(CLI::App& app, ExitCode& result);
void add_feed_command(CLI::App& app, ExitCode& result);
void add_work_command(CLI::App& app, ExitCode& result);
void add_collect_command(CLI::App& app, ExitCode& result);
void add_serve_command(CLI::App& app, ExitCode& result);

// Below the command `evaluate`.
void add_evaluate_titles(CLI::App& evaluate, ExitCode& result);
void add_evaluate_triage(CLI::App& evaluate, ExitCode& result);

// Every finding on a line of standard error; notes only when `notes`.
void print_findings(const Findings& findings, bool notes);

// Standard input for "-", else the file, as bytes; `name` is what messages call it.
[[nodiscard]] std::string read_input(const std::string& path);
[[nodiscard]] std::string input_name(const std::string& path);

// To standard output; throws Error(unwritable) when it does not take it.
void print(std::string_view text);

} // namespace vakpeil::tools
