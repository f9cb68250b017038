#include "tools/classify/result_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t enough_to_write = 256u << 10;

} // namespace

ResultFile::ResultFile(std::string path, std::uint64_t keep) : path_(std::move(path)), bytes_(keep) {
    if (path_ == "-") {
        descriptor_ = STDOUT_FILENO;
        return;
    }
    constexpr mode_t everybody = 0666; // as far as the user's mask lets it
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, everybody);
    if (descriptor_ < 0) fail(errno);
    struct stat status {};
    if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return;
    const int error = static_cast<std::uint64_t>(status.st_size) < keep            ? EINVAL
                      : ftruncate(descriptor_, static_cast<off_t>(keep)) != 0      ? errno
                      : lseek(descriptor_, static_cast<off_t>(keep), SEEK_SET) < 0 ? errno
                                                                                   : 0;
    if (error == 0) return;
    close(descriptor_);
    if (error != EINVAL) fail(error);
    throw Error(ErrorKind::unwritable, path_, 0,
                "is shorter than when it was last saved, so that there is no going on with it; begin again with "
                "--overwrite");
}

ResultFile::~ResultFile() {
    if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

void ResultFile::append(std::string_view bytes) {
    waiting_ += bytes;
    bytes_ += bytes.size();
    if (waiting_.size() >= enough_to_write) flush();
}

void ResultFile::flush() {
    std::string_view rest = waiting_;
    while (!rest.empty()) {
        const ssize_t written = write(descriptor_, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail(errno);
    }
    waiting_.clear();
}

void ResultFile::sync() {
    flush();
    if (fdatasync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) fail(errno); // those: no disk behind it
}

void ResultFile::fail(int error) const {
    const std::string name = path_ == "-" ? "standard output" : path_;
    if (error == EPIPE) throw Error(ErrorKind::unwritable, name, 0, "is closed: the program that read it has ended");
    throw Error(ErrorKind::unwritable, name, 0,
                "cannot be written (" + std::generic_category().message(error) +
                    "); check the folder and the space on the disk");
}

void write_file(const std::string& path, std::string_view bytes) {
    ResultFile file(path, 0);
    file.append(bytes);
    file.flush();
}

bool can_be_resumed(const std::string& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    return path != "-" && (!fs::exists(status) || fs::is_regular_file(status));
}

} // namespace vakpeil::tools
