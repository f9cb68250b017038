#include "corpora/archive_reader.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

#include "corpora/error.hpp"

namespace vakpeil {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t stored_block_size = 256U << 10;

struct Free {
    void operator()(archive* reader) const noexcept { archive_read_free(reader); }
};

// As a system that is asked to list files does: a name that begins with a dot, and what macOS adds to its archives.
bool is_hidden(std::string_view path) {
    return path.starts_with('.') ? !path.starts_with("./") || path.find("/.", 1) != std::string_view::npos
                                 : path.find("/.") != std::string_view::npos || path.starts_with("__MACOSX/");
}

} // namespace

struct ArchiveReader::State {
    std::string name;
    ByteSource* source = nullptr;
    std::vector<char> block = std::vector<char>(stored_block_size);
    std::exception_ptr failure; // of the source, on its way through C
    std::unique_ptr<archive, Free> reader{archive_read_new()};
    std::string_view rest; // of the file's block at hand
    bool broken = false;

    // These are called from C, which no exception may pass.
    static la_ssize_t read(archive* reader, void* data, const void** bytes) noexcept {
        auto& self = *static_cast<State*>(data);
        try {
            *bytes = self.block.data();
            return static_cast<la_ssize_t>(self.source->read(self.block.data(), self.block.size()));
        } catch (...) {
            self.failure = std::current_exception();
            archive_set_error(reader, EIO, "cannot be read");
            return -1;
        }
    }
    static la_int64_t seek(archive*, void* data, la_int64_t offset, int whence) noexcept {
        auto& self = *static_cast<State*>(data);
        const auto size = static_cast<la_int64_t>(self.source->size());
        const la_int64_t position = whence == SEEK_END ? size + offset : offset;
        // libarchive asks for nothing that is relative to where it is
        if (whence == SEEK_CUR || position < 0) return ARCHIVE_FATAL;
        return self.source->seek(static_cast<std::uint64_t>(position)) ? position : ARCHIVE_FATAL;
    }

    [[noreturn]] void fail(bool all_is_lost) {
        broken = broken || all_is_lost;
        if (failure) std::rethrow_exception(std::exchange(failure, nullptr));
        const char* const why = archive_error_string(reader.get());
        throw Error(ErrorKind::unreadable, name, 0,
                    std::string("the compressed file is damaged or cut off (") + (why == nullptr ? "unknown" : why) +
                        "); get it again");
    }
};

bool is_archive(std::string_view first_bytes) {
    constexpr std::array signatures = {"\x1F\x8B"sv,         "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv,     "BZh"sv,
                                       "\x04\x22\x4D\x18"sv, "PK\x03\x04"sv,       "7z\xBC\xAF\x27\x1C"sv};
    for (const std::string_view signature : signatures)
        if (first_bytes.starts_with(signature)) return true;
    constexpr std::size_t tar_mark = 257;
    return first_bytes.size() > tar_mark && first_bytes.substr(tar_mark).starts_with("ustar");
}

ArchiveReader::ArchiveReader(ByteSource& source, std::string name) : state_(std::make_unique<State>()) {
    state_->name = std::move(name);
    state_->source = &source;
    archive* const reader = state_->reader.get();
    if (reader == nullptr) throw std::bad_alloc();
    // Not all that there are: some would start another program.
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_lz4(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_7zip(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    archive_read_set_read_callback(reader, State::read);
    if (source.size() > 0) archive_read_set_seek_callback(reader, State::seek);
    archive_read_set_callback_data(reader, state_.get());
    if (archive_read_open1(reader) != ARCHIVE_OK) state_->fail(true);
}

ArchiveReader::~ArchiveReader() = default;

std::optional<std::string> ArchiveReader::next_file() {
    state_->rest = {};
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(state_->reader.get(), &entry);
        if (status == ARCHIVE_EOF) return std::nullopt;
        if (status < ARCHIVE_WARN) state_->fail(true);
        if (archive_format(state_->reader.get()) == ARCHIVE_FORMAT_RAW) return std::string();
        const char* const path = archive_entry_pathname(entry);
        if (archive_entry_filetype(entry) == AE_IFREG && path != nullptr && !is_hidden(path)) return path;
    }
}

std::size_t ArchiveReader::read(char* to, std::size_t size) {
    // Not archive_read_data(): that fills all of `to`, and when this fails on the way it is silent about what it has
    // got.
    while (state_->rest.empty()) {
        const void* block = nullptr;
        std::size_t block_size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(state_->reader.get(), &block, &block_size, &offset);
        if (status == ARCHIVE_EOF) return 0;
        // A wrong checksum is no more than a warning to libarchive, and comes behind the last bytes.
        const bool wrong_checksum = status == ARCHIVE_WARN && block_size == 0;
        if (status < ARCHIVE_WARN || wrong_checksum) state_->fail(status <= ARCHIVE_FATAL || state_->failure);
        state_->rest = {static_cast<const char*>(block), block_size};
    }
    const std::size_t given = std::min(size, state_->rest.size());
    std::memcpy(to, state_->rest.data(), given);
    state_->rest.remove_prefix(given);
    return given;
}

bool ArchiveReader::can_go_on() const noexcept {
    return !state_->broken;
}

} // namespace vakpeil
