#include "corpora/page_splitter.hpp"

#include <algorithm>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/document_splitter.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

constexpr std::size_t none = std::string_view::npos;

// The first place at or behind `from` where the text goes on with `lower`, in whatever case; it begins with "<".
std::size_t find_tag(std::string_view text, std::string_view lower, std::size_t from) {
    for (std::size_t at = text.find('<', from); at != none; at = text.find('<', at + 1))
        if (starts_with_ignoring_case(text.substr(at), lower)) return at;
    return none;
}

} // namespace

std::string_view find_linked_data(std::string_view page, std::size_t from) {
    constexpr std::string_view type = "application/ld+json";
    for (std::size_t at = page.find('<', from); at != none; at = page.find('<', at + 1)) {
        if (page.substr(at).starts_with("<!--")) {
            at = page.find("-->", at);
            if (at == none) return {};
            continue;
        }
        if (!starts_with_ignoring_case(page.substr(at), "<script")) continue;
        const std::size_t begin = page.find('>', at);
        const std::size_t end = begin == none ? none : find_tag(page, "</script", begin);
        if (end == none) return {};
        const std::string attributes = ascii_lower(page.substr(at, begin - at));
        const std::string_view contents = page.substr(begin + 1, end - begin - 1);
        if (attributes.find(type) != std::string::npos && !trim(contents).empty()) return contents;
        at = end;
    }
    return {};
}

bool PageSplitter::next(DumpRecord& record, Detail detail) {
    if (is_at_end_) return false;
    if (page_.empty()) {
        while (window_->bytes().size() <= most_ && window_->fill()) {
        }
        if (window_->bytes().size() <= most_) page_ = window_->bytes();
    }
    if (next_posting(record, detail)) return true;
    is_at_end_ = true;
    if (has_posting_) return false;
    return DocumentSplitter(*window_, DumpFormat::html, name_, most_).next(record, detail);
}

bool PageSplitter::next_posting(DumpRecord& record, Detail detail) {
    for (;;) {
        if (!script_ && !open_script()) return false;
        while (script_->next(record, detail)) {
            if (!record.defect.empty()) continue; // a page says more than its vacancy, and not all of it well
            const std::size_t begin = script_begin_ + record.place.offset;
            window_->consume(begin - std::exchange(consumed_, begin));
            place_record(record, *window_);
            return has_posting_ = true;
        }
        script_.reset();
    }
}

bool PageSplitter::open_script() {
    const std::string_view contents = find_linked_data(page_, scripts_end_);
    if (contents.empty()) return false;
    script_begin_ = static_cast<std::size_t>(contents.data() - page_.data());
    scripts_end_ = script_begin_ + contents.size();
    script_bytes_.emplace(contents);
    script_window_.open(*script_bytes_);
    script_.emplace(script_window_, JsonSplitterOptions{.max_record_bytes = most_, .postings_only = true});
    return true;
}

} // namespace vakpeil
