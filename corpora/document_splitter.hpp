#pragma once

#include <string>

#include "corpora/dump_format.hpp"
#include "corpora/record_splitter.hpp"

namespace vakpeil {

// A document that is one record as a whole: a plain text, the text of a web page or of a PDF.
class DocumentSplitter final : public RecordSplitter {
public:
    // The window outlives it. The name becomes the record's id.
    DocumentSplitter(ByteWindow& window, DumpFormat format, std::string name, std::size_t max_record_bytes)
        : window_(&window), format_(format), name_(std::move(name)), most_(max_record_bytes) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    ByteWindow* window_;
    DumpFormat format_;
    std::string name_;
    std::size_t most_;
    bool given_ = false;
};

} // namespace vakpeil
