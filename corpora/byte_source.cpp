#include "corpora/byte_source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil {

namespace {

int open_to_read(const std::string& path) {
    if (path == "-") return STDIN_FILENO;
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) return descriptor;
    if (errno == ENOENT) throw Error(ErrorKind::unreadable, path, 0, "no such file; check the path");
    throw Error(ErrorKind::unreadable, path, 0,
                "cannot be opened (" + std::generic_category().message(errno) + "); check that you may read it");
}

} // namespace

FileSource::FileSource(const std::string& path)
    : name_(path == "-" ? "standard input" : path), descriptor_(open_to_read(path)) {
    struct stat status {};
    if (fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
}

FileSource::~FileSource() {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

std::size_t FileSource::read(char* to, std::size_t size) {
    for (;;) {
        const ssize_t got = ::read(descriptor_, to, size);
        if (got >= 0) {
            position_ += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno == EINTR) continue;
        throw Error(ErrorKind::unreadable, name_, 0,
                    "cannot be read further (" + std::generic_category().message(errno) + ")");
    }
}

bool FileSource::seek(std::uint64_t position) {
    if (size_ == 0 || lseek(descriptor_, static_cast<off_t>(position), SEEK_SET) < 0) return false;
    position_ = position;
    return true;
}

std::size_t MemorySource::read(char* to, std::size_t size) {
    const std::size_t given = std::min(size, rest_.size());
    std::memcpy(to, rest_.data(), given);
    rest_.remove_prefix(given);
    return given;
}

PeekedSource::PeekedSource(ByteSource& source, std::size_t size) : source_(&source), first_(size, '\0') {
    std::size_t filled = 0;
    try {
        while (filled < size) {
            const std::size_t got = source.read(first_.data() + filled, size - filled);
            if (got == 0) break;
            filled += got;
            if (first_.front() == '{') break; // of JSON in a stream, whose next record may take its time
        }
    } catch (const Error&) {
        failure_ = std::current_exception();
    }
    first_.resize(filled);
}

std::size_t PeekedSource::read(char* to, std::size_t size) {
    if (given_ == first_.size()) {
        if (failure_) std::rethrow_exception(failure_);
        return source_->read(to, size);
    }
    const std::size_t given = std::min(size, first_.size() - given_);
    std::memcpy(to, first_.data() + given_, given);
    given_ += given;
    return given;
}

bool PeekedSource::seek(std::uint64_t position) {
    if (!source_->seek(position)) return false;
    given_ = first_.size();
    return true;
}

} // namespace vakpeil
