#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vakpeil::tools {

// A file that only grows, of which a checkpoint says how much holds.
class GrowingFile {
public:
    // Keeps the first `bytes` and cuts off the rest. Throws Error(unwritable) when it cannot be opened, or
    // Error(bad_input) when it has less than that.
    GrowingFile(std::filesystem::path path, std::uint64_t bytes);
    ~GrowingFile();
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;

    // These write through a buffer, and throw Error(unwritable).
    void append(std::string_view bytes);
    void append_number(std::uint64_t number); // eight bytes, the lowest first
    void flush_to_disk();

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; } // with what is in the buffer
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    void write_buffer();

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::string buffer_;
};

} // namespace vakpeil::tools
