#pragma once

#include <string>
#include <string_view>

// HTML to the plain text that a reader of the page sees.
//
//   html_to_text("<h1>Kok</h1><ul><li>Je kookt</ul>").text == "Kok\n\n• Je kookt\n"
//
// Block elements end a line, list items start with "• ", entities are resolved, runs of spaces become one, and scripts,
// styles, navigation, headers' menus, footers, forms and hidden elements are left out. `heading` is the first <h1>,
// else the <title>. Broken markup is read as a browser would guess; nesting deeper than the parser's limit is cut.
// Never throws on content; safe to call from several threads.

namespace vakpeil {

struct HtmlText {
    std::string heading;
    std::string text;
};

[[nodiscard]] HtmlText html_to_text(std::string_view utf8);

// Takes the line of the heading out of the text, for where the heading becomes a title and would count twice.
void drop_heading(HtmlText& page);

} // namespace vakpeil
