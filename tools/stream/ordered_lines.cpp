#include "tools/stream/ordered_lines.hpp"

#include <cerrno>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/stream/numbers_file.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

// A file as memory. Of a new one all bytes are zero.
class MappedFile {
public:
    explicit MappedFile(const fs::path& path)
        : MappedFile(path, ::open(path.c_str(), O_RDONLY | O_CLOEXEC), PROT_READ) {}
    MappedFile(const fs::path& path, std::uint64_t new_bytes)
        : MappedFile(path, made(path, new_bytes), PROT_READ | PROT_WRITE) {}
    ~MappedFile() {
        if (size_ > 0) munmap(memory_, size_);
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view text() const { return {static_cast<const char*>(memory_), size_}; }
    [[nodiscard]] std::span<std::uint64_t> numbers() const {
        return {static_cast<std::uint64_t*>(memory_), size_ / sizeof(std::uint64_t)};
    }

private:
    MappedFile(const fs::path& path, int descriptor, int protection) {
        struct stat facts {};
        bool works = descriptor >= 0 && fstat(descriptor, &facts) == 0;
        size_ = works ? static_cast<std::size_t>(facts.st_size) : 0;
        if (size_ > 0) {
            memory_ = mmap(nullptr, size_, protection, MAP_SHARED, descriptor, 0);
            works = memory_ != MAP_FAILED;
        }
        const std::string why = std::generic_category().message(errno);
        if (descriptor >= 0) ::close(descriptor);
        if (works) return;
        size_ = 0;
        throw Error(ErrorKind::unreadable, path.string(), 0, "cannot be mapped into memory (" + why + ")");
    }

    static int made(const fs::path& path, std::uint64_t bytes) {
        constexpr mode_t readable_by_owner = 0600;
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_owner);
        // Blocks and all: a full disk must be an error here, and not a signal when the memory is written to.
        if (descriptor >= 0 && bytes > 0 && posix_fallocate(descriptor, 0, static_cast<off_t>(bytes)) != 0) {
            ::close(descriptor);
            throw Error(ErrorKind::unwritable, path.string(), 0, "cannot be made; check the space on the disk");
        }
        return descriptor;
    }

    void* memory_ = nullptr;
    std::size_t size_ = 0;
};

// Where each ordinal's line begins, plus one; 0 for those without.
void find_lines(const OrderedLines& ordered, std::string_view text, std::span<std::uint64_t> begins) {
    const auto mismatch = [&] {
        return Error(ErrorKind::bad_input, ordered.lines.string(), 0,
                     "does not go with " + ordered.ordinals.string() + "; collect anew");
    };
    std::size_t begin = 0;
    read_numbers(ordered.ordinals, [&](std::uint64_t ordinal) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos || ordinal >= begins.size()) throw mismatch();
        begins[static_cast<std::size_t>(ordinal)] = begin + 1;
        begin = end + 1;
    });
    if (begin != text.size()) throw mismatch();
}

} // namespace

void write_ordered(const OrderedLines& ordered) {
    const fs::path index = fs::path(ordered.target) += ".index";
    const fs::path part = fs::path(ordered.target) += ".part";
    {
        const MappedFile lines(ordered.lines);
        const MappedFile begins(index, (ordered.greatest + 1) * sizeof(std::uint64_t));
        find_lines(ordered, lines.text(), begins.numbers());
        ResultFile out(part.string(), 0);
        for (const std::uint64_t begin : begins.numbers()) {
            if (begin == 0) continue;
            const auto at = static_cast<std::size_t>(begin - 1);
            out.append(lines.text().substr(at, lines.text().find('\n', at) + 1 - at));
        }
        out.sync();
    }
    std::error_code error;
    fs::rename(part, ordered.target, error);
    if (error)
        throw Error(ErrorKind::unwritable, ordered.target.string(), 0,
                    "cannot be put in place (" + error.message() + ")");
    fs::remove(index, error);
}

} // namespace vakpeil::tools
