#include "corpora/register_page.hpp"

#include "corpora/html_text.hpp"
#include "corpora/pdf_text.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"

namespace vakpeil {

RegisterDocument read_register_html(std::string_view bytes, const std::string& path) {
    Report report(path);
    const DecodedText page = decode_text(bytes);
    if (page.binary) {
        report.error(0, "is not a text; save the register's page as a web page");
        return {std::nullopt, report.take()};
    }
    RegisterDocument document = read_register_text(html_to_text(page.utf8).text, path);
    if (page.repaired)
        document.findings.push_back(
            {Severity::warning, path, 0, "some bytes are no valid " + page.encoding + "; save the page again"});
    return document;
}

RegisterDocument read_register_pdf(std::string_view bytes, const std::string& path) {
    Report report(path);
    const PdfText pdf = pdf_to_text(bytes);
    if (!pdf.problem.empty()) {
        report.error(0, pdf.problem);
        return {std::nullopt, report.take()};
    }
    return read_register_text(pdf.text, path);
}

} // namespace vakpeil
