#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/register_folder.hpp"
#include "indexer/build.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"

namespace vakpeil::tools {

namespace {

struct IndexOptions {
    std::vector<std::string> sources;
    std::string index;
    bool without_bundled = false;
    bool verbose = false;
};

Register read_sources(const IndexOptions& options) {
    const std::vector<std::filesystem::path> own(options.sources.begin(), options.sources.end());
    if (options.without_bundled) return read_register(own);
    return overlay(read_register({register_folder()}), read_register(own));
}

ExitCode run_index(const IndexOptions& options) {
    if (options.without_bundled && options.sources.empty())
        throw Error(ErrorKind::usage, {}, 0, "--no-bundled needs at least one document or folder to index");
    const std::filesystem::path target = index_file(options.index);
    const Register qualifications = read_sources(options);
    print_findings(qualifications.findings, options.verbose);
    print_findings(loose_part_findings(qualifications), options.verbose);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const BuildSummary summary = build_index(qualifications.qualifications, lexicon, target);
    print(fmt::format("{} qualifications, {} passages, {:.1f} MB in {:.1f} s: {}\n", summary.qualifications,
                      summary.passages, static_cast<double>(summary.bytes) / 1e6, summary.seconds, target.string()));
    return has_errors(qualifications.findings) ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_index_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<IndexOptions>();
    CLI::App* command = app.add_subcommand("index", "Build the index from the bundled register and your own documents");
    command->add_option(
        "SOURCE", options->sources,
        "Documents in the register's text layout, or folders of them; they replace bundled ones of the same number");
    command->add_option("--index", options->index, "File to build (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->add_flag("--no-bundled", options->without_bundled, "Leave the bundled register out");
    command->add_flag("--verbose", options->verbose, "Also name older versions and replaced qualifications");
    command->callback([options, &result] { result = run_index(*options); });
}

} // namespace vakpeil::tools
