#pragma once

#include <string>
#include <string_view>

// PDF to plain text, one line of text for one line on the page, by poppler.
//
//   const PdfText pdf = pdf_to_text(bytes);
//   if (!pdf.problem.empty()) ... // "is locked with a password; ..."
//
// Page numbers and lines that stand at the top or foot of most pages are left out. A list's bullets stand before their
// lines as they do on the page. Never throws on content; safe to call from several threads.

namespace vakpeil {

struct PdfText {
    std::string text;    // UTF-8
    std::string problem; // what is wrong and what to do; empty when the text could be read
};

[[nodiscard]] PdfText pdf_to_text(std::string_view bytes);

} // namespace vakpeil
