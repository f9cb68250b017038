#include "tools/data_folder.hpp"

#include <cstdlib>
#include <optional>
#include <system_error>

#include "corpora/error.hpp"
#include "indexer/title_index.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

std::optional<fs::path> path_from_environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets variables
    if (value == nullptr || *value == '\0') return std::nullopt;
    return fs::path(value);
}

} // namespace

fs::path data_folder() {
    std::error_code error;
    if (const std::optional<fs::path> named = path_from_environment("VAKPEIL_DATA")) {
        if (!fs::is_directory(*named, error))
            throw Error(ErrorKind::unreadable, named->string(), 0, "no such folder; VAKPEIL_DATA names it");
        return *named;
    }
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    fs::path folder = program.parent_path().parent_path() / "share" / "vakpeil";
    if (!fs::is_directory(folder, error))
        throw Error(ErrorKind::unreadable, folder.string(), 0,
                    "the program's data is not here; set VAKPEIL_DATA to its folder or install vakpeil again");
    return folder;
}

fs::path lexicon_folder() {
    return data_folder() / "lexicons";
}

fs::path register_folder() {
    return data_folder() / "register";
}

fs::path weights_file() {
    return data_folder() / "matcher" / "weights.txt";
}

fs::path triage_file() {
    return data_folder() / "matcher" / "triage.txt";
}

fs::path judged_vacancies_file() {
    return data_folder() / "judgments" / "vacancies.jsonl";
}

fs::path judgments_file() {
    return data_folder() / "judgments" / "judgments.tsv";
}

fs::path vacancies_folder() {
    return data_folder() / "vacancies";
}

fs::path page_folder() {
    return data_folder() / "page";
}

fs::path interface_file() {
    return data_folder() / "serve" / "openapi.json";
}

fs::path index_file(const fs::path& named) {
    if (!named.empty()) return named;
    if (const std::optional<fs::path> from_environment = path_from_environment("VAKPEIL_INDEX"))
        return *from_environment;
    return data_folder() / "vakpeil.index";
}

fs::path title_index_file(fs::path index) {
    return index.replace_extension(title_index_extension);
}

} // namespace vakpeil::tools
