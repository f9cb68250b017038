#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "corpora/qualification.hpp"
#include "tests/support/dump_formats.hpp"
#include "tests/support/vacancy_writer.hpp"

// Dumps of invented vacancies of any size, with broken records and reposts among them, and the truth about each.
//
//   DumpGenerator generator(bundled.qualifications, {.records = 1000, .seed = 7});
//   file << generator.head();
//   for (GeneratedRecord record; generator.next(record);) file << record.bytes;
//   file << generator.foot();
//
// The same settings and register give the same bytes on every machine, and memory does not grow with the dump: a record
// hangs on the seed and its own number alone, so a repost writes its original again.

namespace vakpeil::test {

struct DumpSettings {
    std::uint64_t records = 1000;
    std::uint64_t seed = 1;
    double broken = 0.01;          // share of all records
    double duplicates = 0.05;      // share that is a repost: another header, reference, contact and id
    std::size_t mean_bytes = 2500; // of a record, kept to within a sixth from 2000 to 4000
    WrittenFormat format = WrittenFormat::jsonl;
    std::size_t huge_bytes = std::size_t{17} << 20; // of the one in a thousand broken records that is huge
};

struct GeneratedRecord {
    std::uint64_t ordinal = 0; // from 1
    std::string bytes;         // with the line feed behind it
    std::string id;
    std::string code;      // of the qualification it was made from; empty for a broken one
    std::string repost_of; // id of the original, empty for an original; an original stands before its reposts
    Breakage breakage = Breakage::none;
};

class DumpGenerator {
public:
    DumpGenerator(std::span<const Qualification> qualifications, const DumpSettings& settings);

    [[nodiscard]] std::string_view head() const noexcept { return dump_head(settings_.format); }
    [[nodiscard]] std::string_view foot() const noexcept { return dump_foot(settings_.format); }

    // False at the end. Uses the record's memory again.
    bool next(GeneratedRecord& record);

private:
    enum class Kind { original, repost, broken };

    [[nodiscard]] Kind drawn_kind(Draws& draws) const noexcept;
    [[nodiscard]] std::uint64_t original_of(std::uint64_t ordinal, Draws& draws) const;

    DumpSettings settings_;
    VacancyWriter writer_;
    RecordWriter record_writer_;
    std::uint64_t written_ = 0;
    WrittenVacancy vacancy_;
};

// The truth, a line for each record between tabs: record, id, code, repost_of, broken.
[[nodiscard]] std::string_view truth_head() noexcept;
void append_truth(std::string& out, const GeneratedRecord& record);

} // namespace vakpeil::test
