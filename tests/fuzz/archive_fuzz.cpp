// Bytes that may be compressed or an archive. What libarchive makes of them is its own affair; that reading ends, and
// ends in files or in an Error, is ours.

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "corpora/archive_reader.hpp"
#include "corpora/byte_source.hpp"
#include "corpora/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vakpeil;
    constexpr std::size_t most_read = 16U << 20; // a small archive may hold very much
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (!is_archive(bytes.substr(0, archive_signature_bytes))) return 0;
    MemorySource source(bytes);
    std::vector<char> block(64U << 10);
    std::size_t read = 0;
    try {
        ArchiveReader archive(source, "fuzz");
        while (archive.can_go_on() && archive.next_file()) {
            try {
                while (const std::size_t got = archive.read(block.data(), block.size())) {
                    read += got;
                    if (read > most_read) return 0;
                }
            } catch (const Error&) {
                if (archive.can_go_on()) continue;
                throw;
            }
        }
    } catch (const Error& error) {
        if (error.message().empty()) std::abort();
    }
    return 0;
}
