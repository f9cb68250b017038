#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpora/byte_source.hpp"
#include "corpora/json_splitter.hpp"
#include "corpora/record_splitter.hpp"

namespace vakpeil {

// A saved web page: each JobPosting of schema.org that it has for search engines, in
// `<script type="application/ld+json">`, as it stands there; when it has none, one record with the text of the page.
class PageSplitter final : public RecordSplitter {
public:
    // The window outlives it. The name becomes the id of a page without postings.
    PageSplitter(ByteWindow& window, std::string name, std::size_t max_record_bytes)
        : window_(&window), name_(std::move(name)), most_(max_record_bytes) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    [[nodiscard]] bool next_posting(DumpRecord& record, Detail detail);
    [[nodiscard]] bool open_script();

    ByteWindow* window_;
    std::string name_;
    std::size_t most_;
    std::string_view page_; // in the window, which is not filled any more
    std::size_t consumed_ = 0;
    std::size_t scripts_end_ = 0; // behind the scripts that were looked at
    std::size_t script_begin_ = 0;
    std::optional<MemorySource> script_bytes_;
    ByteWindow script_window_{64U << 10};
    std::optional<JsonSplitter> script_;
    bool has_posting_ = false;
    bool is_at_end_ = false;
};

// The contents of the first script of linked data at or behind `from`; points into the page, and is empty when there is
// none.
[[nodiscard]] std::string_view find_linked_data(std::string_view page, std::size_t from);

} // namespace vakpeil
