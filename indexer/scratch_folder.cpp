#include "indexer/scratch_folder.hpp"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string>
#include <system_error>

#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

std::string scratch_prefix(const fs::path& target) {
    return "." + target.filename().string() + ".building-";
}

fs::path folder_of(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

bool process_is_gone(pid_t process) {
    return kill(process, 0) != 0 && errno == ESRCH;
}

} // namespace

ScratchFolder::ScratchFolder(const fs::path& target) {
    std::string name = (folder_of(target) / (scratch_prefix(target) + std::to_string(getpid()) + "-XXXXXX")).string();
    if (mkdtemp(name.data()) == nullptr)
        throw Error(ErrorKind::unwritable, folder_of(target).string(), 0,
                    "cannot make a folder here (" + std::generic_category().message(errno) +
                        "); give another place for the index");
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored; // what is left goes with the next build
    fs::remove_all(path_, ignored);
}

void remove_stale_scratch_folders(const fs::path& target) {
    const std::string prefix = scratch_prefix(target);
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(target), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        pid_t process = 0;
        const auto [end, failed] = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), process);
        if (failed != std::errc{} || process <= 0 || !process_is_gone(process)) continue;
        std::error_code ignored;
        fs::remove_all(entry.path(), ignored);
    }
}

} // namespace vakpeil
