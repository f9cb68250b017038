#pragma once

#include <filesystem>

// A folder beside an index under construction, named after the process that made it.

namespace vakpeil {

// Removed with what is in it when it goes out of scope.
class ScratchFolder {
public:
    // Throws Error(unwritable).
    explicit ScratchFolder(const std::filesystem::path& target);
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

// Removes the scratch folders of `target` whose process is no more.
void remove_stale_scratch_folders(const std::filesystem::path& target);

} // namespace vakpeil
