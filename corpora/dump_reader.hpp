#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "corpora/dump_format.hpp"
#include "corpora/dump_record.hpp"

// The records of a dump one after the other, in memory that does not grow with the dump.
//
//   DumpReader reader({.inputs = {"vacancies.jsonl.zst"}});
//   for (DumpRecord record; reader.next(record);) ...
//
// A dump is any number of files, folders and streams. Each document in it is told by its first bytes, and by its name
// where these could be more than one thing:
//
//   JSON Lines, JSON    objects one a line; of an array, of a list like {"@graph": [...]}, or one behind the other. A
//                       record is the object's own bytes. In a list, objects of another type than JobPosting are none.
//   CSV, TSV            a row each, with a header; see csv_splitter.hpp for the columns that are known by name
//   XML                 job feeds: <job>, <vacancy>, <item> and the like; see xml_splitter.hpp
//   HTML                each schema.org JobPosting in the page, else the text of the page
//   plain text, PDF     the document is the record
//
// Any of these may be compressed (gzip, zstd, xz, bzip2, lz4) or in an archive (zip, tar, 7-Zip), and those in each
// other. UTF-16 is converted; a byte order mark is passed over.
//
// What cannot be read is a record with a defect, and reading goes on behind it: a broken record, one that is too long,
// and of a folder or an archive also a whole file. For one thread, but for bytes_read().

namespace vakpeil {

struct DumpOptions {
    std::vector<std::string> inputs; // files and folders; "-" is standard input
    DumpFormat format = DumpFormat::detect;
    char delimiter = '\0';                // of CSV; found in the header when it is 0
    std::vector<ColumnName> columns = {}; // of CSV, over those that are known
    std::size_t max_record_bytes = 16U << 20;
};

class DumpReader {
public:
    // Throws Error(unreadable) for an input that is missing or cannot be opened, Error(usage) when there is none.
    explicit DumpReader(DumpOptions options);
    ~DumpReader();
    DumpReader(const DumpReader&) = delete;
    DumpReader& operator=(const DumpReader&) = delete;

    // False at the end. Uses the record's memory again. Throws Error(unreadable) when an input breaks off, behind the
    // records that could be read, and Error(bad_input) for a CSV file without a column that is known; a file of a
    // folder or an archive is a record with a defect instead. After an error the next call goes on with the next input.
    [[nodiscard]] bool next(DumpRecord& record);

    // Passes over so many records, which count as if they had been read. Less than `count` only at the end. Throws as
    // next().
    [[nodiscard]] std::uint64_t skip(std::uint64_t count);

    // Of the inputs as they are stored, compressed or not: for progress. May be called from any thread.
    [[nodiscard]] std::uint64_t bytes_read() const noexcept;
    [[nodiscard]] std::uint64_t bytes_in_all() const noexcept; // 0 when it cannot be told: of a stream

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
