#include "tools/output_folder.hpp"

#include <fstream>
#include <string>
#include <system_error>

#include <unistd.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error))
        throw Error(ErrorKind::unwritable, folder.string(), 0,
                    "cannot be made a folder" + (error ? " (" + error.message() + ")" : std::string{}) +
                        "; name another place");
}

void replace_file(const fs::path& path, std::string_view bytes) {
    const fs::path beside = fs::path(path) += ".part" + std::to_string(getpid()); // another run has another
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code error;
    if (out) {
        flush_to_disk(beside);
        fs::rename(beside, path, error);
    }
    if (out && !error) return;
    std::error_code ignored;
    fs::remove(beside, ignored);
    throw Error(ErrorKind::unwritable, path.string(), 0,
                "cannot be written" + (error ? " (" + error.message() + ")" : std::string{}) +
                    "; check the folder and the space on the disk");
}

} // namespace vakpeil::tools
