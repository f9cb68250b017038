// HTML of any bytes to lines of text.

#include <cstdint>
#include <cstdlib>

#include "corpora/html_text.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "tests/fuzz/utf8_check.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)vakpeil::html_to_text(bytes); // also what is no UTF-8 at all must not break it
    const vakpeil::DecodedText decoded = vakpeil::decode_text(bytes);
    const vakpeil::HtmlText html = vakpeil::html_to_text(decoded.utf8);
    require(vakpeil::test::is_clean_utf8(html.text) && vakpeil::test::is_clean_line(html.heading));
    require(html.heading == vakpeil::squeeze_spaces(html.heading));
    if (html.text.empty()) return 0;
    // Clean lines, with at most one blank line between them and none at the ends.
    require(html.text.front() != '\n' && html.text.back() == '\n' && !html.text.ends_with("\n\n"));
    require(html.text.find("\n\n\n") == std::string::npos);
    for (const std::string_view line : vakpeil::split_lines(html.text))
        require(line == vakpeil::squeeze_spaces(line));
    return 0;
}
