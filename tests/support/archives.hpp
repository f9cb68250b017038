#pragma once

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

// Compressed bytes and archives, made in memory.

namespace vakpeil::test {

struct ArchivedFile {
    std::string path;
    std::string bytes;
};

// `format`: "raw", "zip", "tar" (as libarchive calls them); `filter`: "none", "gzip", "zstd", "xz", "bzip2".
inline std::string archive_of(const std::vector<ArchivedFile>& files, const char* format, const char* filter) {
    const auto require = [](int status) {
        if (status != ARCHIVE_OK) std::abort();
    };
    std::string bytes(64U << 10, '\0');
    for (const ArchivedFile& file : files)
        bytes.resize(bytes.size() + 2 * file.bytes.size() + 4096);
    std::size_t used = 0;
    const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), archive_write_free);
    require(archive_write_set_format_by_name(writer.get(), format));
    if (std::string_view(filter) != "none") require(archive_write_add_filter_by_name(writer.get(), filter));
    require(archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used));
    for (const ArchivedFile& file : files) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), file.path.c_str());
        archive_entry_set_filetype(entry.get(), file.path.ends_with('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
        require(archive_write_header(writer.get(), entry.get()));
        if (archive_write_data(writer.get(), file.bytes.data(), file.bytes.size()) < 0) std::abort();
    }
    require(archive_write_close(writer.get()));
    bytes.resize(used);
    return bytes;
}

inline std::string compressed(const std::string& bytes, const char* filter) {
    return std::string_view(filter) == "none" ? bytes : archive_of({{"data", bytes}}, "raw", filter);
}

} // namespace vakpeil::test
