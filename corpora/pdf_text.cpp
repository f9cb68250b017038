#include "corpora/pdf_text.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <vector>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include "corpora/ascii.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t most_pages = 500; // more than any document of the register, less than would hurt

void say_nothing(const std::string& /*message*/, void* /*closure*/) {}

Lines lines_of(const poppler::page& page) {
    const poppler::byte_array bytes = page.text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
    const std::string text(bytes.begin(), bytes.end());
    Lines lines;
    for (const std::string_view line : split_lines(text)) {
        std::string kept(line);
        std::erase(kept, '\f');
        lines.push_back(std::move(kept));
    }
    while (!lines.empty() && trim(lines.back()).empty())
        lines.pop_back();
    return lines;
}

// Digits stand for any number, so that "Pagina 3 van 12" is the same line on every page.
std::string without_digits(std::string_view line) {
    std::string kept = squeeze_spaces(line);
    std::erase_if(kept, is_ascii_digit);
    return kept;
}

// A number by itself may be the level of a qualification, so that only the outermost lines can be page numbers. And no
// page is headed by an item of a list, or by what leads one in, though "Competentie 3:" and "Competentie 4:" are alike.
bool may_be_margin(std::string_view line, bool outermost) {
    bool has_bullet = false;
    (void)strip_bullet(trim(line), has_bullet);
    if (has_bullet || trim(line).ends_with(':')) return false;
    return outermost || !without_digits(line).empty();
}

// The first and the last lines of a page that are not blank.
std::vector<std::size_t> margin_lines(const Lines& page) {
    constexpr std::size_t deep = 2; // lines of a page's head or foot
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < page.size(); ++i)
        if (!trim(page[i]).empty()) filled.push_back(i);
    if (filled.size() > 2 * deep) filled.erase(filled.begin() + deep, filled.end() - deep);
    std::vector<std::size_t> margins;
    for (const std::size_t i : filled)
        if (may_be_margin(page[i], i == filled.front() || i == filled.back())) margins.push_back(i);
    return margins;
}

void remove_margins(std::vector<Lines>& pages) {
    std::map<std::string, std::size_t> counts;
    for (const Lines& page : pages)
        for (const std::size_t i : margin_lines(page))
            ++counts[without_digits(page[i])];
    for (Lines& page : pages)
        for (const std::size_t i : margin_lines(page))
            if (pages.size() > 2 && 2 * counts[without_digits(page[i])] > pages.size()) page[i].clear();
}

} // namespace

PdfText pdf_to_text(std::string_view bytes) {
    static const bool silenced = [] {
        poppler::set_debug_error_function(say_nothing, nullptr);
        return true;
    }();
    (void)silenced;
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return {{}, "is larger than a PDF document can be read"};
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) return {{}, "is a PDF that cannot be read; it may be cut off, so get it again"};
    if (document->is_locked()) return {{}, "is a PDF locked with a password; save it without one"};
    const auto count = static_cast<std::size_t>(std::max(document->pages(), 0));
    if (count > most_pages) return {{}, "is a PDF of more than 500 pages; give one qualification a document"};
    std::vector<Lines> pages;
    for (std::size_t i = 0; i < count; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(i)));
        if (!page) return {{}, "is a PDF of which page " + std::to_string(i + 1) + " cannot be read; get it again"};
        pages.push_back(lines_of(*page));
    }
    remove_margins(pages);
    std::string text;
    for (const Lines& page : pages)
        for (const std::string& line : page)
            text += line + '\n';
    if (trim(text).empty()) return {{}, "is a PDF without text, such as a scan; give the text itself"};
    return {std::move(text), {}};
}

} // namespace vakpeil
