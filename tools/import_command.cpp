#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/register_source.hpp"
#include "corpora/register_text.hpp"
#include "tools/command.hpp"
#include "tools/output_folder.hpp"
#include "tools/profile_text.hpp"

namespace vakpeil::tools {

namespace {

struct ImportOptions {
    std::vector<std::string> sources;
    std::string out;
    bool quiet = false;
};

struct ImportCount {
    std::size_t written = 0;
    std::size_t left_out = 0;
};

// Why the profile may not be written there; empty when it may. A run again may replace what the last one wrote, but
// neither its own source nor a profile that somebody wrote.
std::string obstacle(const std::filesystem::path& target, const std::filesystem::path& source) {
    std::error_code error;
    if (!std::filesystem::exists(target, error)) return {};
    if (std::filesystem::equivalent(target, source, error)) return "would be written over its own source";
    const RegisterDocument there = read_register_text(read_file(target), target.string());
    if (there.qualification && there.qualification->origin == Origin::official) return {};
    return "would be written over " + target.string() + ", which is no document of the register";
}

bool write_document(const Qualification& qualification, const std::filesystem::path& folder,
                    const std::filesystem::path& source, Findings& findings, std::vector<std::string>& written) {
    const std::filesystem::path target = folder / (qualification.code + ".txt");
    std::string problem = obstacle(target, source);
    if (std::ranges::find(written, qualification.code) != written.end())
        problem = "was imported from another source already";
    if (!problem.empty()) {
        findings.push_back(
            {Severity::error, source.string(), 0,
             qualification.code + " " + problem + "; it is left out. Name another folder, or remove one of the two"});
        return false;
    }
    const std::optional<std::string> text = profile_text(qualification, source.string(), findings);
    if (!text) return false;
    replace_file(target, *text);
    written.push_back(qualification.code);
    return true;
}

ImportCount import_file(const std::filesystem::path& path, const ImportOptions& options, Findings& findings,
                        std::vector<std::string>& written) {
    ImportCount count;
    try {
        for (RegisterDocument& document : read_register_source(read_file(path), path.string())) {
            std::ranges::move(document.findings, std::back_inserter(findings));
            const bool kept =
                document.qualification && write_document(*document.qualification, options.out, path, findings, written);
            ++(kept ? count.written : count.left_out);
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::unwritable) throw;
        findings.push_back({Severity::error, error.path(), error.line(), std::string(error.message())});
        ++count.left_out;
    }
    return count;
}

ExitCode run_import(const ImportOptions& options) {
    make_folder(options.out);
    ImportCount total;
    std::vector<std::string> written;
    bool failed = false;
    for (const std::string& source : options.sources) {
        for (const std::filesystem::path& path : register_files(source)) {
            Findings findings;
            const ImportCount count = import_file(path, options, findings, written);
            print_findings(findings, !options.quiet);
            total.written += count.written;
            total.left_out += count.left_out;
            failed = failed || has_errors(findings);
        }
    }
    print(fmt::format("{} qualifications written to {}{}\n", total.written, options.out,
                      total.left_out == 0 ? "" : fmt::format("; {} documents were left out", total.left_out)));
    if (total.written + total.left_out == 0)
        throw Error(ErrorKind::bad_input, options.sources.front(), 0,
                    "holds no document (.txt, .json, .jsonl, .html, .htm or .pdf)");
    return failed || total.left_out > 0 ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_import_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand(
        "import", "Turn documents of the official register into profiles that `vakpeil index` reads");
    command
        ->add_option("SOURCE", options->sources,
                     "Files, or folders of them: the register's JSON, saved web pages, PDF documents, or text")
        ->required();
    command->add_option("--out", options->out, "Folder for the profiles, one CODE.txt each")
        ->type_name("DIR")
        ->required();
    command->add_flag("--quiet", options->quiet, "Do not tell what the profiles have no place for");
    command->callback([options, &result] { result = run_import(*options); });
}

} // namespace vakpeil::tools
