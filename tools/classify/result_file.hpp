#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vakpeil::tools {

// A file, or standard output, that lines are appended to, and that can be made safe to go on from.
//
//   ResultFile file("answers.jsonl", 0);
//   file.append("...\n");
//   file.sync(); // now these bytes outlive a power cut
class ResultFile {
public:
    // Makes the file if it is not there, and cuts off what is behind its first `keep` bytes; "-" is standard output.
    // Throws Error(unwritable), also when the file has fewer bytes.
    ResultFile(std::string path, std::uint64_t keep);
    ~ResultFile();
    ResultFile(const ResultFile&) = delete;
    ResultFile& operator=(const ResultFile&) = delete;

    // Kept in memory until there is enough to write. These three throw Error(unwritable).
    void append(std::string_view bytes);
    void flush();
    void sync(); // flush, and to the disk

    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; } // those kept included

private:
    [[noreturn]] void fail(int error) const;

    std::string path_;
    int descriptor_ = -1;
    std::string waiting_;
    std::uint64_t bytes_ = 0;
};

// A file of these bytes alone, or standard output for "-". Throws Error(unwritable).
void write_file(const std::string& path, std::string_view bytes);

// False for standard output, a pipe or a device: what was written there cannot be gone on with.
[[nodiscard]] bool can_be_resumed(const std::string& path);

} // namespace vakpeil::tools
