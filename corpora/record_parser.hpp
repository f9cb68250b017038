#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpora/vacancy.hpp"

// The vacancy in a record of a dump.
//
//   RecordParser parser;
//   std::string defect;
//   if (const auto vacancy = parser.parse(record.json, defect)) ...
//
// Fields are those of read_vacancies. For one thread; its memory is used again.

namespace vakpeil {

class RecordParser {
public:
    RecordParser();
    ~RecordParser();
    RecordParser(const RecordParser&) = delete;
    RecordParser& operator=(const RecordParser&) = delete;
    RecordParser(RecordParser&&) noexcept;
    RecordParser& operator=(RecordParser&&) noexcept;

    // Nothing when the record is no JSON object, no posting or has no field with text; `defect` then says why, in words
    // for the person whose record it is. Never throws on content.
    [[nodiscard]] std::optional<Vacancy> parse(std::string_view json, std::string& defect);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
