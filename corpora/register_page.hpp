#pragma once

#include <string>
#include <string_view>

#include "corpora/register_text.hpp"

// Qualifications from the register's documents in other containers than plain text: its web page saved as HTML, and
// its PDF.
//
//   const RegisterDocument document = read_register_html(bytes, "BK-0496-1.html");
//
// Both become the text of the register's layout, which read_register_text reads; its contract holds here too.
//
// PDF: the text as it lies on the page. Page numbers, and lines that head or foot every page, are left out. A PDF
// without text (a scan), with a password, or that is broken, is an error finding. Never throws on content; thread-safe.

namespace vakpeil {

[[nodiscard]] RegisterDocument read_register_html(std::string_view bytes, const std::string& path);

[[nodiscard]] RegisterDocument read_register_pdf(std::string_view bytes, const std::string& path);

} // namespace vakpeil
