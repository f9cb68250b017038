#include "corpora/document_splitter.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/html_text.hpp"
#include "corpora/pdf_text.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using nlohmann::ordered_json;

struct Page {
    std::string title, text;
    std::string defect;
};

Page read_pdf(std::string_view bytes) {
    PdfText pdf = pdf_to_text(bytes);
    if (!pdf.problem.empty()) return {{}, {}, "this document " + pdf.problem};
    return {{}, std::move(pdf.text), {}};
}

Page read_page(std::string_view bytes, DumpFormat format) {
    if (format == DumpFormat::pdf) return read_pdf(bytes);
    DecodedText decoded = decode_text(bytes);
    if (decoded.binary) return {{}, {}, "this document is no text; give JSON, CSV, XML, HTML, PDF or plain text"};
    if (format != DumpFormat::html) return {{}, std::move(decoded.utf8), {}};
    HtmlText html = html_to_text(decoded.utf8);
    drop_heading(html);
    return {std::move(html.heading), std::move(html.text), {}};
}

std::string to_json(const Page& page, const std::string& name) {
    ordered_json object;
    object["id"] = name;
    if (!page.title.empty()) object["title"] = page.title;
    object["text"] = page.text;
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace

bool DocumentSplitter::next(DumpRecord& record, Detail /*detail*/) {
    if (std::exchange(given_, true)) return false;
    place_record(record, *window_);
    while (window_->bytes().size() <= most_ && window_->fill()) {
    }
    const std::string_view bytes = window_->bytes();
    if (trim(bytes).empty()) return false;
    if (bytes.size() > most_) {
        set_defect(record, bytes, too_long("document", most_));
        return true;
    }
    const Page page = read_page(bytes, format_);
    if (page.defect.empty()) {
        record.json = to_json(page, name_);
    } else {
        set_defect(record, bytes, page.defect);
    }
    window_->consume(bytes.size());
    return true;
}

} // namespace vakpeil
