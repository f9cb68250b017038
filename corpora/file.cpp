#include "corpora/file.hpp"

#include <cerrno>
#include <fstream>
#include <istream>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "corpora/error.hpp"

namespace vakpeil {

std::string read_file(const std::filesystem::path& path, std::size_t max_bytes) {
    const std::string name = path.string();
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        throw Error(ErrorKind::unreadable, name, 0, "no such file; check the path");
    }
    if (std::filesystem::is_directory(status)) {
        throw Error(ErrorKind::unreadable, name, 0, "is a folder; give the path of a file");
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorKind::unreadable, name, 0, "cannot be opened; check that you may read it");
    return read_stream(in, name, max_bytes);
}

std::string read_stream(std::istream& in, const std::string& name, std::size_t max_bytes) {
    constexpr std::size_t chunk_size = 64u << 10;
    std::string bytes;
    std::vector<char> chunk(chunk_size);
    while (in) {
        in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > max_bytes) {
            throw Error(ErrorKind::unreadable, name, 0,
                        "is larger than " + std::to_string(max_bytes) + " bytes; give one document, or split it");
        }
    }
    if (in.bad() || !in.eof())
        throw Error(ErrorKind::unreadable, name, 0, "cannot be read; check the disk and try again");
    return bytes;
}

void flush_to_disk(const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0) {
        const std::string why = std::generic_category().message(errno);
        if (descriptor >= 0) close(descriptor);
        throw Error(ErrorKind::unwritable, path.string(), 0, "cannot be flushed to disk (" + why + ")");
    }
    close(descriptor);
}

} // namespace vakpeil
