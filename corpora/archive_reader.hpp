#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpora/byte_source.hpp"

namespace vakpeil {

// How many first bytes is_archive needs to see.
inline constexpr std::size_t archive_signature_bytes = 512;

// By the signatures of gzip, zstd, xz, bzip2, lz4, zip, 7-Zip and tar.
[[nodiscard]] bool is_archive(std::string_view first_bytes);

// The files in an archive, or the one in a compressed stream, one after the other, by libarchive. As a source it is the
// file at hand.
//
//   ArchiveReader archive(source, "dump.zip");
//   while (const auto name = archive.next_file()) ... archive.read(...)
class ArchiveReader final : public ByteSource {
public:
    // The source is at its first byte, and outlives it. Throws Error(unreadable) when it is no archive.
    ArchiveReader(ByteSource& source, std::string name);
    ~ArchiveReader() override;
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    // The path within the archive, empty for what is only compressed; nothing at the end. Folders, links and hidden
    // files are passed over. Throws Error(unreadable), and there is nothing behind it.
    [[nodiscard]] std::optional<std::string> next_file();

    // Throws Error(unreadable) when the archive is damaged; can_go_on() then tells whether next_file() may be called.
    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;
    [[nodiscard]] bool can_go_on() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
