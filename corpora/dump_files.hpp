#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vakpeil {

struct DumpFile {
    std::string path;       // "-" for standard input
    std::string name;       // within its folder; else the last part of its path
    std::uint64_t size = 0; // 0 when it is a stream
    bool in_folder = false; // and not named by itself
};

// The files of a dump one after the other: those of a folder in the order of their names' bytes, those of its folders
// among them. What is hidden, and what is neither a file nor a folder, is passed over. Only the names of the folders
// that are open are in memory, not those of all files.
class DumpFiles {
public:
    // Throws Error(unreadable) when an input is missing or may not be read, Error(usage) when there is none.
    explicit DumpFiles(std::vector<std::string> inputs);

    // Nothing at the end. Throws Error(unreadable) for a folder that cannot be read, and goes on behind it.
    [[nodiscard]] std::optional<DumpFile> next();

    // 0 when an input is a stream.
    [[nodiscard]] std::uint64_t bytes_in_all() const noexcept { return bytes_in_all_; }

private:
    struct Folder {
        std::vector<std::filesystem::path> entries; // the next is the last
    };

    [[nodiscard]] std::optional<DumpFile> next_in_folder();

    std::vector<std::string> inputs_;
    std::size_t next_input_ = 0;
    std::filesystem::path root_;
    std::vector<Folder> folders_;
    std::uint64_t bytes_in_all_ = 0;
};

} // namespace vakpeil
