#include "corpora/dump_files.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

std::uint64_t size_of(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return error ? 0 : size;
}

// From the last to the first.
std::vector<fs::path> list_folder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (!is_hidden(entry->path())) entries.push_back(entry->path());
    if (error)
        throw Error(ErrorKind::unreadable, folder.string(), 0,
                    "this folder cannot be read (" + error.message() + "); check that you may read it");
    std::ranges::sort(entries, [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
    return entries;
}

// A link to a folder is not followed: it may lead back.
bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::directory;
}

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

std::uint64_t bytes_in_folder(const fs::path& folder) {
    std::error_code error;
    std::uint64_t sum = 0;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (is_hidden(entry->path())) {
            entry.disable_recursion_pending();
        } else if (is_file(entry->path())) {
            sum += size_of(entry->path());
        }
    }
    return sum;
}

} // namespace

DumpFiles::DumpFiles(std::vector<std::string> inputs) : inputs_(std::move(inputs)) {
    if (inputs_.empty())
        throw Error(ErrorKind::usage, "", 0, "no input; give files or folders, or - for standard input");
    bool has_stream = false;
    for (const std::string& input : inputs_) {
        std::error_code error;
        const fs::file_status status = fs::status(input, error);
        if (input != "-" && !fs::exists(status))
            throw Error(ErrorKind::unreadable, input, 0, "no such file or folder; check the path");
        if (input != "-" && access(input.c_str(), R_OK) != 0)
            throw Error(ErrorKind::unreadable, input, 0, "cannot be opened; check that you may read it");
        if (input != "-" && fs::is_directory(status)) {
            bytes_in_all_ += bytes_in_folder(input);
        } else if (input != "-" && fs::is_regular_file(status)) {
            bytes_in_all_ += size_of(input);
        } else {
            has_stream = true;
        }
    }
    if (has_stream) bytes_in_all_ = 0;
}

std::optional<DumpFile> DumpFiles::next() {
    for (;;) {
        if (auto file = next_in_folder()) return file;
        if (next_input_ == inputs_.size()) return std::nullopt;
        const std::string& input = inputs_[next_input_++];
        std::error_code error;
        if (input == "-") return DumpFile{input, "standard input", 0, false};
        if (!fs::is_directory(input, error))
            return DumpFile{input, fs::path(input).filename().string(), size_of(input), false};
        root_ = input;
        folders_.push_back({list_folder(root_)});
    }
}

std::optional<DumpFile> DumpFiles::next_in_folder() {
    while (!folders_.empty()) {
        std::vector<fs::path>& entries = folders_.back().entries;
        if (entries.empty()) {
            folders_.pop_back();
            continue;
        }
        const fs::path path = std::move(entries.back());
        entries.pop_back();
        if (is_folder(path)) {
            folders_.push_back({list_folder(path)});
        } else if (is_file(path)) {
            return DumpFile{path.string(), path.lexically_relative(root_).string(), size_of(path), true};
        }
    }
    return std::nullopt;
}

} // namespace vakpeil
