#include <memory>
#include <string>

#include "corpora/error.hpp"
#include "corpora/register_text.hpp"
#include "indexer/index.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/qualification_json.hpp"

namespace vakpeil::tools {

namespace {

struct ShowOptions {
    std::string code;
    std::string index;
    std::string format = "text";
};

ExitCode run_show(const ShowOptions& options) {
    const std::filesystem::path path = index_file(options.index);
    const Index index = Index::open_any(path);
    const std::optional<std::size_t> ordinal = index.find(options.code);
    if (!ordinal)
        throw Error(ErrorKind::usage, path.string(), 0,
                    "has no qualification '" + options.code + "'; find codes with `vakpeil search`");
    const Qualification qualification = index.qualification(*ordinal);
    print(options.format == "json" ? qualification_json(qualification).dump(2) + "\n"
                                   : write_register_text(qualification));
    return ExitCode::success;
}

} // namespace

void add_show_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<ShowOptions>();
    CLI::App* command = app.add_subcommand("show", "Print a qualification whole");
    command->add_option("CODE", options->code, "Its code, with or without version: BK-0252-4 or BK-0252")->required();
    command->add_option("--format", options->format, "text (the register's layout) or json")
        ->check(CLI::IsMember({"text", "json"}));
    command->add_option("--index", options->index, "Index to read (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_show(*options); });
}

} // namespace vakpeil::tools
