#include "indexer/title_index.hpp"

#include <fstream>
#include <system_error>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "indexer/scratch_folder.hpp"
#include "indexer/title_index_format.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_index_bytes = std::size_t{1} << 30;

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw Error(ErrorKind::unwritable, path.string(), 0, "cannot be written; is the disk full?");
    flush_to_disk(path);
}

void check_target(const fs::path& target) {
    std::error_code error;
    if (fs::exists(target, error) && !fs::is_regular_file(target, error))
        throw Error(ErrorKind::unwritable, target.string(), 0, "is no regular file; give another name for the index");
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), error))
        throw Error(ErrorKind::unwritable, target.parent_path().string(), 0, "no such folder; make it first");
}

} // namespace

TitleIndex build_title_index(std::vector<TitleConcept> concepts, const Lexicon& lexicon,
                             const EmbeddingOptions& options) {
    if (concepts.empty())
        throw Error(ErrorKind::usage, {}, 0, "there are no occupations to index; give the CSV files of ESCO");
    for (const TitleConcept& one : concepts)
        if (one.names.empty()) throw Error(ErrorKind::usage, {}, 0, "the occupation " + one.uri + " has no name");
    TitleIndex index{lexicon.fingerprint, std::move(concepts), {}};
    index.statistics = learn_titles(index.concepts, lexicon, options);
    for (TitleConcept& one : index.concepts)
        one.description.clear();
    return index;
}

std::uintmax_t write_title_index(const TitleIndex& index, const fs::path& target) {
    check_target(target);
    remove_stale_scratch_folders(target);
    const ScratchFolder scratch(target);
    const fs::path built = scratch.path() / "titles";
    const std::string bytes = title_index_bytes(index);
    write_bytes(built, bytes);
    std::error_code error;
    fs::rename(built, target, error);
    if (error) throw Error(ErrorKind::unwritable, target.string(), 0, "cannot be replaced (" + error.message() + ")");
    flush_to_disk(target.has_parent_path() ? target.parent_path() : fs::path("."));
    return bytes.size();
}

TitleIndex open_title_index(const fs::path& path, std::string_view fingerprint) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw Error(ErrorKind::no_index, path.string(), 0,
                    "there is no title index here; build it with `vakpeil index --esco DIR`");
    return parse_title_index(read_file(path, max_index_bytes), path.string(), fingerprint);
}

} // namespace vakpeil
