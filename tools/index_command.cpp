#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/esco.hpp"
#include "corpora/register_folder.hpp"
#include "indexer/build.hpp"
#include "indexer/title_index.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"

namespace vakpeil::tools {

namespace {

struct IndexOptions {
    std::vector<std::string> sources;
    std::string index;
    std::string esco;
    bool without_bundled = false;
    bool verbose = false;
};

Register read_sources(const IndexOptions& options) {
    const std::vector<std::filesystem::path> own(options.sources.begin(), options.sources.end());
    if (options.without_bundled) return read_register(own);
    return overlay(read_register({register_folder()}), read_register(own));
}

ExitCode index_titles(const IndexOptions& options, const Lexicon& lexicon, const std::filesystem::path& index) {
    const std::filesystem::path target = title_index_file(index);
    if (target == index)
        throw Error(ErrorKind::usage, index.string(), 0, "is the name of the title index; give the index another one");
    const auto start = std::chrono::steady_clock::now();
    const Esco esco = read_esco(options.esco);
    print_findings(esco.findings, options.verbose);
    if (esco.occupations.empty())
        throw Error(ErrorKind::bad_input, options.esco, 0, "holds no occupation that can be read");
    const std::uintmax_t bytes = write_title_index(build_title_index(title_concepts(esco), lexicon), target);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    print(fmt::format("{} occupations, {} ISCO groups, {:.1f} MB in {:.1f} s: {}\n", esco.occupations.size(),
                      esco.groups.size(), static_cast<double>(bytes) / 1e6, seconds, target.string()));
    return has_errors(esco.findings) ? ExitCode::bad_input : ExitCode::success;
}

ExitCode index_qualifications(const IndexOptions& options, const Lexicon& lexicon,
                              const std::filesystem::path& target) {
    const Register qualifications = read_sources(options);
    print_findings(qualifications.findings, options.verbose);
    print_findings(loose_part_findings(qualifications), options.verbose);
    const BuildSummary summary = build_index(qualifications.qualifications, lexicon, target);
    print(fmt::format("{} qualifications, {} passages, {:.1f} MB in {:.1f} s: {}\n", summary.qualifications,
                      summary.passages, static_cast<double>(summary.bytes) / 1e6, summary.seconds, target.string()));
    return has_errors(qualifications.findings) ? ExitCode::bad_input : ExitCode::success;
}

// With --esco and nothing else the index stays as it is: it may have documents of the user in it.
ExitCode run_index(const IndexOptions& options) {
    if (options.without_bundled && options.sources.empty())
        throw Error(ErrorKind::usage, {}, 0, "--no-bundled needs at least one document or folder to index");
    const std::filesystem::path target = index_file(options.index);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    ExitCode code = ExitCode::success;
    if (options.esco.empty() || !options.sources.empty()) code = index_qualifications(options, lexicon, target);
    if (options.esco.empty()) return code;
    const ExitCode of_titles = index_titles(options, lexicon, target);
    return code == ExitCode::success ? of_titles : code;
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
    command
        ->add_option("--esco", options->esco,
                     "Build the title index, beside the index, from occupations_nl.csv and ISCOGroups_nl.csv in this "
                     "folder; the index itself is left alone when no documents are named")
        ->type_name("DIR");
    command->add_flag("--no-bundled", options->without_bundled, "Leave the bundled register out");
    command->add_flag("--verbose", options->verbose, "Also name older versions and replaced qualifications");
    command->callback([options, &result] { result = run_index(*options); });
}

} // namespace vakpeil::tools
