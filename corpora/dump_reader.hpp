#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "corpora/dump_record.hpp"

// The records of a dump one after the other, in memory that does not grow with the dump.
//
//   DumpReader reader({.inputs = {"vacancies.jsonl.zst"}});
//   for (DumpRecord record; reader.next(record);) ...

namespace vakpeil {

struct DumpOptions {
    std::vector<std::string> inputs; // files and folders; "-" is standard input
};

class DumpReader {
public:
    // Throws Error(unreadable) for an input that is missing or cannot be opened.
    explicit DumpReader(DumpOptions options);
    ~DumpReader();
    DumpReader(const DumpReader&) = delete;
    DumpReader& operator=(const DumpReader&) = delete;

    // False at the end. Uses the record's memory again. Throws Error(unreadable) when an input breaks off.
    bool next(DumpRecord& record);

    // Of the inputs as they are stored, compressed or not: for progress.
    [[nodiscard]] std::uint64_t bytes_read() const noexcept;
    [[nodiscard]] std::uint64_t bytes_in_all() const noexcept; // 0 when it cannot be told (standard input)

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
