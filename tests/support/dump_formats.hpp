#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tests/support/draws.hpp"
#include "tests/support/vacancy_writer.hpp"

// A written vacancy as a record of a dump.

namespace vakpeil::test {

enum class WrittenFormat {
    jsonl,      // an object a line: id, title, description, profile, offer
    csv,        // a header and the same columns, RFC 4180
    xml,        // <jobs> of <job>, the same elements
    jobposting, // JSON Lines of schema.org JobPosting, its texts in HTML
};

[[nodiscard]] std::optional<WrittenFormat> parse_written_format(std::string_view name);

// What is wrong with a broken record. Each takes its place in the dump and leaves the records around it whole.
enum class Breakage {
    none,
    truncated,   // breaks off in the middle; of CSV, a row of one cell
    wrong_types, // JSON of another kind, or no field with text
    binary,      // bytes that are no text
    empty,       // no fields, or fields without text
    huge,        // longer than a record may be, and otherwise sound
};

[[nodiscard]] std::string_view to_string(Breakage breakage) noexcept;

[[nodiscard]] std::string_view dump_head(WrittenFormat format) noexcept;
[[nodiscard]] std::string_view dump_foot(WrittenFormat format) noexcept;

class RecordWriter {
public:
    explicit RecordWriter(WrittenFormat format) : format_(format) {}

    // Appends the record and its line feed. Uses its own memory again.
    void write(std::string& out, std::string_view id, const WrittenVacancy& vacancy);

    // `breakage` is not none. `vacancy` is what is cut off, or what is made `huge_bytes` long.
    void write_broken(std::string& out, std::string_view id, const WrittenVacancy& vacancy, Breakage breakage,
                      std::size_t huge_bytes, Draws& draws);

private:
    void gather(const WrittenVacancy& vacancy);
    void write_posting(std::string& out, std::string_view id, const WrittenVacancy& vacancy);
    void write_fields(std::string& out, std::string_view id, std::string_view title);

    WrittenFormat format_;
    std::string description_;
    std::string tasks_; // only of a JobPosting apart
    std::string profile_;
    std::string offer_;
};

} // namespace vakpeil::test
