#include "tools/stream/collect_output.hpp"

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;
constexpr mode_t readable_by_all = 0644;

[[noreturn]] void cannot(const std::filesystem::path& path, const char* what) {
    throw Error(ErrorKind::unwritable, path.string(), 0,
                std::string("cannot be ") + what + " (" + std::generic_category().message(errno) +
                    "); check the folder and the space on the disk");
}

} // namespace

GrowingFile::GrowingFile(std::filesystem::path path, std::uint64_t bytes)
    : path_(std::move(path)), descriptor_(open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_all)),
      size_(bytes) {
    if (descriptor_ < 0) cannot(path_, "opened");
    struct stat facts {};
    if (fstat(descriptor_, &facts) != 0) cannot(path_, "read");
    if (static_cast<std::uint64_t>(facts.st_size) < bytes) {
        close(descriptor_);
        throw Error(ErrorKind::bad_input, path_.string(), 0,
                    "is shorter than its checkpoint says; remove the checkpoint to collect from the beginning");
    }
    const auto end = static_cast<off_t>(bytes);
    if (ftruncate(descriptor_, end) != 0 || lseek(descriptor_, end, SEEK_SET) != end) cannot(path_, "cut");
}

GrowingFile::~GrowingFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

void GrowingFile::write_buffer() {
    std::string_view left = buffer_;
    while (!left.empty()) {
        const ssize_t count = write(descriptor_, left.data(), left.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) cannot(path_, "written");
        left.remove_prefix(static_cast<std::size_t>(count));
    }
    buffer_.clear();
}

void GrowingFile::append(std::string_view bytes) {
    buffer_ += bytes;
    size_ += bytes.size();
    if (buffer_.size() >= buffer_bytes) write_buffer();
}

void GrowingFile::append_number(std::uint64_t number) {
    constexpr unsigned byte_bits = 8;
    std::array<char, sizeof number> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xFFU);
        number >>= byte_bits;
    }
    append({bytes.data(), bytes.size()});
}

void GrowingFile::flush_to_disk() {
    write_buffer();
    if (fsync(descriptor_) != 0) cannot(path_, "flushed to the disk");
}

} // namespace vakpeil::tools
