#include <array>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"

namespace vakpeil::tools {

namespace {

struct InfoOptions {
    std::string index;
};

std::string levels_line(const Catalogue& catalogue) {
    std::array<std::size_t, 9> counts{};
    for (const CatalogueEntry& entry : catalogue)
        ++counts[static_cast<std::size_t>(entry.level)];
    std::string line;
    for (std::size_t level = 1; level <= 8; ++level)
        if (counts[level] > 0) line += fmt::format("{}level {}: {}", line.empty() ? "" : ", ", level, counts[level]);
    return line;
}

ExitCode run_info(const InfoOptions& options) {
    const std::filesystem::path path = index_file(options.index);
    const Index index = Index::open_any(path);
    const IndexInfo info = index.info();
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const bool current = info.fingerprint == lexicon.fingerprint;
    std::size_t own = 0;
    for (const CatalogueEntry& entry : index.catalogue())
        own += entry.origin == Origin::vakpeil ? 1 : 0;
    print(fmt::format("index           {}\n", path.string()));
    print(fmt::format("format          {}, built by vakpeil {} at {}\n", info.format, info.version, info.built));
    print(fmt::format("size            {:.1f} MB\n", static_cast<double>(info.bytes) / 1e6));
    print(fmt::format("qualifications  {}: {} of the register's text, {} of Vakpeil's own\n", info.qualifications,
                      info.qualifications - own, own));
    print(fmt::format("levels          {}\n", levels_line(index.catalogue())));
    print(fmt::format("passages        {}, with {} distinct terms\n", info.passages, info.terms));
    print(fmt::format("fingerprint     {}{}\n", info.fingerprint,
                      current ? ", that of the installed word lists"
                              : ": NOT that of the installed word lists (" + lexicon.fingerprint +
                                    "); build it anew with `vakpeil index`"));
    return current ? ExitCode::success : ExitCode::bad_index;
}

} // namespace

void add_info_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<InfoOptions>();
    CLI::App* command = app.add_subcommand("info", "Tell what an index holds and whether it is up to date");
    command->add_option("--index", options->index, "Index to read (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_info(*options); });
}

} // namespace vakpeil::tools
