#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpora/byte_window.hpp"
#include "corpora/dump_record.hpp"

namespace vakpeil {

enum class Detail {
    whole,
    place_only, // of a record that is passed over: its JSON need not be made
};

// Cuts the bytes of one document into records, one file a format. However the bytes come, a byte at a time or all at
// once, the records are the same.
class RecordSplitter {
public:
    virtual ~RecordSplitter() = default;

    // The next record, save its ordinal and its source; false at the end of the document. A record that cannot be read
    // has a defect, and the next call goes on behind it. Throws Error(unreadable) when the source breaks off, and
    // Error(bad_input) when the document as a whole cannot be understood.
    [[nodiscard]] virtual bool next(DumpRecord& record, Detail detail) = 0;
};

// The record begins where the window does.
void place_record(DumpRecord& record, const ByteWindow& window);

// What is kept of a record that cannot be read: at most 200 bytes, cut between two characters of UTF-8.
[[nodiscard]] std::string_view head_of(std::string_view bytes);

void set_defect(DumpRecord& record, std::string_view bytes, std::string why);

[[nodiscard]] std::string too_long(std::string_view what, std::size_t most);

} // namespace vakpeil
