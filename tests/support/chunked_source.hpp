#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/byte_source.hpp"
#include "corpora/byte_window.hpp"
#include "corpora/record_splitter.hpp"

namespace vakpeil::test {

// Gives so many bytes at a time, as a slow pipe may.
class ChunkedSource final : public ByteSource {
public:
    ChunkedSource(std::string_view bytes, std::size_t chunk) : rest_(bytes), chunk_(chunk) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        const std::size_t given = std::min({size, chunk_, rest_.size()});
        std::memcpy(to, rest_.data(), given);
        rest_.remove_prefix(given);
        return given;
    }

private:
    std::string_view rest_;
    std::size_t chunk_;
};

inline constexpr std::size_t chunk_sizes[] = {1, 7, 64U << 20};

// All records of a text, whose bytes come so many at a time. `make(window)` gives the splitter.
template <class Make>
std::vector<DumpRecord> split_in_chunks(std::string_view text, std::size_t chunk, const Make& make,
                                        Detail detail = Detail::whole) {
    ChunkedSource source(text, chunk);
    ByteWindow window(64);
    window.open(source);
    auto splitter = make(window);
    std::vector<DumpRecord> records;
    for (DumpRecord record; splitter.next(record, detail);)
        records.push_back(record);
    return records;
}

// "line@offset: the JSON", or "line@offset! the JSON: the defect".
inline std::string describe(const DumpRecord& record) {
    const std::string place = std::to_string(record.place.line) + "@" + std::to_string(record.place.offset);
    return record.defect.empty() ? place + ": " + record.json : place + "! " + record.json + ": " + record.defect;
}

inline std::vector<std::string> describe(const std::vector<DumpRecord>& records) {
    std::vector<std::string> described;
    for (const DumpRecord& record : records)
        described.push_back(describe(record));
    return described;
}

} // namespace vakpeil::test
