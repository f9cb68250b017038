#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// HTML as a stream of tags and texts, by the tokenisation rules of the HTML standard as far as text needs them.
//
// Why not a library's parser: a page may come from anyone, and libxml2 2.9 needs time that grows with the square of the
// attributes of a tag and of the depth of nesting (8 s for a tag of 550 kB), as measured. This takes one pass.

namespace vakpeil {

struct HtmlToken {
    enum class Kind { text, start_tag, end_tag };

    Kind kind = Kind::text;
    std::string name;     // of a tag, in lower case
    std::string_view raw; // of a text: its bytes, entities and all
    bool self_closing = false;
    bool hidden = false;     // hidden, aria-hidden="true", or a style that does not show it
    bool navigation = false; // role="navigation", "menu", "menubar" or "contentinfo"
};

class HtmlTokens {
public:
    // Points into `html`, which must outlive the tokens.
    explicit HtmlTokens(std::string_view html) : rest_(html) {}

    // The next token, or nothing at the end. Comments, declarations and tags without an end are passed over; so are
    // scripts, styles and other contents that are not markup, save the text of <title>.
    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] HtmlToken take_text(std::size_t size);
    [[nodiscard]] std::optional<HtmlToken> take_tag(HtmlToken::Kind kind, std::size_t name_at);
    void skip_declaration();
    void read_attributes(HtmlToken& tag);
    void take_raw_text(const std::string& name);

    std::string_view rest_;
    std::string_view title_text_; // to be given out before anything else
};

// The text with its entities resolved: &eacute; &#8226; &#x2022; and, as browsers do, &#150; by Windows-1252.
void append_without_entities(std::string& to, std::string_view raw);

} // namespace vakpeil
