#pragma once

#include "corpora/record_splitter.hpp"

namespace vakpeil {

// JSON Lines: each line that is not blank is a record as it stands, sound or not; RecordParser tells.
class JsonLinesSplitter final : public RecordSplitter {
public:
    // The window outlives it.
    JsonLinesSplitter(ByteWindow& window, std::size_t max_record_bytes) : window_(&window), most_(max_record_bytes) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    [[nodiscard]] std::size_t find_line_end();
    void pass_over_long_line(DumpRecord& record);

    ByteWindow* window_;
    std::size_t most_;
};

} // namespace vakpeil
