#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/register_source.hpp"
#include "corpora/register_text.hpp"
#include "tools/command.hpp"
#include "tools/output_folder.hpp"

namespace vakpeil::tools {

namespace {

struct ImportOptions {
    std::vector<std::string> sources;
    std::string out;
    bool quiet = false;
};

struct ImportCount {
    std::size_t written = 0;
    std::size_t unread = 0;
};

// What was imported before under the same code is only replaced by the same qualification's document.
bool write_document(const Qualification& qualification, const std::filesystem::path& folder,
                    const std::filesystem::path& source, Findings& findings, std::vector<std::string>& written) {
    if (std::ranges::find(written, qualification.code) != written.end()) {
        findings.push_back({Severity::error, source.string(), 0,
                            qualification.code + " was imported from another source already; this one is left out"});
        return false;
    }
    const LayoutFit fit = layout_fit(qualification);
    if (fit == LayoutFit::none) {
        findings.push_back({Severity::error, source.string(), 0,
                            qualification.code + " cannot be written as a profile: its title reads as a heading or a "
                                                 "code; it is left out"});
        return false;
    }
    if (fit == LayoutFit::partial)
        findings.push_back({Severity::warning, source.string(), 0,
                            qualification.code + " has a text that reads as a mark of the layout, so that its profile "
                                                 "is not the same in all; compare the two"});
    replace_file(folder / (qualification.code + ".txt"), write_register_text(qualification));
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
            ++(kept ? count.written : count.unread);
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::unwritable) throw;
        findings.push_back({Severity::error, error.path(), error.line(), std::string(error.message())});
        ++count.unread;
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
            total.unread += count.unread;
            failed = failed || has_errors(findings);
        }
    }
    print(fmt::format("{} qualifications written to {}{}\n", total.written, options.out,
                      total.unread == 0 ? "" : fmt::format("; {} documents could not be read", total.unread)));
    if (total.written + total.unread == 0)
        throw Error(ErrorKind::bad_input, options.sources.front(), 0,
                    "holds no document (.txt, .json, .jsonl, .html, .htm or .pdf)");
    return failed || total.unread > 0 ? ExitCode::bad_input : ExitCode::success;
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
