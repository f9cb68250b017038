#include "corpora/html_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::string_view, 9> raw_text_elements = {"script",  "style",    "title", "textarea", "iframe",
                                                               "noembed", "noframes", "xmp",   "noscript"};

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

bool is_hiding_style(std::string_view value) {
    std::string style = ascii_lower(value);
    std::erase_if(style, is_ascii_space);
    return contains(style, "display:none") || contains(style, "visibility:hidden");
}

void note_attribute(HtmlToken& tag, std::string_view name, std::string_view value) {
    if (equals_ignoring_case(name, "hidden")) tag.hidden = true;
    if (equals_ignoring_case(name, "aria-hidden") && equals_ignoring_case(value, "true")) tag.hidden = true;
    if (equals_ignoring_case(name, "style") && is_hiding_style(value)) tag.hidden = true;
    if (!equals_ignoring_case(name, "role")) return;
    constexpr std::array<std::string_view, 4> roles = {"navigation", "menu", "menubar", "contentinfo"};
    tag.navigation =
        std::ranges::any_of(roles, [&](std::string_view role) { return equals_ignoring_case(value, role); });
}

// Takes off the front of `text` as long as `belongs`.
template <class Belongs>
std::string_view take_while(std::string_view& text, const Belongs& belongs) {
    const auto* const end = std::ranges::find_if_not(text, belongs);
    const std::string_view taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(taken.size());
    return taken;
}

std::string_view take_value(std::string_view& text) {
    if (text.empty()) return {};
    const char quote = text.front();
    if (quote != '"' && quote != '\'') {
        return take_while(text, [](char c) { return !is_ascii_space(c) && c != '>'; });
    }
    text.remove_prefix(1);
    const std::string_view value = take_while(text, [quote](char c) { return c != quote; });
    text.remove_prefix(std::min<std::size_t>(1, text.size()));
    return value;
}

bool is_end_tag_of(std::string_view text, std::string_view name) {
    if (!text.starts_with("</") || !starts_with_ignoring_case(text.substr(2), name)) return false;
    const std::string_view behind = text.substr(2 + name.size());
    return behind.empty() || is_ascii_space(behind.front()) || behind.front() == '>' || behind.front() == '/';
}

} // namespace

std::optional<HtmlToken> HtmlTokens::next() {
    if (!title_text_.empty()) {
        HtmlToken title;
        title.raw = std::exchange(title_text_, {});
        return title;
    }
    while (!rest_.empty()) {
        if (rest_.front() != '<') return take_text(std::min(rest_.find('<'), rest_.size()));
        const char second = rest_.size() > 1 ? rest_[1] : ' ';
        const char third = rest_.size() > 2 ? rest_[2] : ' ';
        if (is_ascii_letter(second)) {
            if (std::optional<HtmlToken> tag = take_tag(HtmlToken::Kind::start_tag, 1)) return tag;
        } else if (second == '/' && is_ascii_letter(third)) {
            if (std::optional<HtmlToken> tag = take_tag(HtmlToken::Kind::end_tag, 2)) return tag;
        } else if (second == '!' || second == '?' || second == '/') {
            skip_declaration();
        } else {
            return take_text(std::min(rest_.find('<', 1), rest_.size())); // "< 3 jaar"
        }
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::take_text(std::size_t size) {
    HtmlToken text;
    text.raw = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
}

std::optional<HtmlToken> HtmlTokens::take_tag(HtmlToken::Kind kind, std::size_t name_at) {
    HtmlToken tag;
    tag.kind = kind;
    rest_.remove_prefix(name_at);
    tag.name = ascii_lower(take_while(rest_, [](char c) { return !is_ascii_space(c) && c != '/' && c != '>'; }));
    read_attributes(tag);
    if (rest_.empty()) return std::nullopt; // a tag without an end, which browsers drop
    rest_.remove_prefix(1);
    if (kind == HtmlToken::Kind::start_tag &&
        std::ranges::find(raw_text_elements, tag.name) != raw_text_elements.end()) {
        take_raw_text(tag.name);
    }
    return tag;
}

// Up to the '>' of the tag.
void HtmlTokens::read_attributes(HtmlToken& tag) {
    while (!rest_.empty() && rest_.front() != '>') {
        if (is_ascii_space(rest_.front()) || rest_.front() == '/') {
            tag.self_closing = rest_.front() == '/';
            rest_.remove_prefix(1);
            continue;
        }
        tag.self_closing = false;
        const char first = rest_.front(); // may be anything, even '='
        std::string_view name = rest_;
        rest_.remove_prefix(1);
        take_while(rest_, [](char c) { return !is_ascii_space(c) && c != '/' && c != '>' && c != '='; });
        name = name.substr(0, name.size() - rest_.size());
        take_while(rest_, is_ascii_space);
        std::string_view value;
        if (!rest_.empty() && rest_.front() == '=') {
            rest_.remove_prefix(1);
            take_while(rest_, is_ascii_space);
            value = take_value(rest_);
        }
        if (first != '=') note_attribute(tag, name, value);
    }
}

void HtmlTokens::take_raw_text(const std::string& name) {
    std::size_t end = rest_.find("</");
    while (end != std::string_view::npos && !is_end_tag_of(rest_.substr(end), name))
        end = rest_.find("</", end + 2);
    end = std::min(end, rest_.size());
    if (name == "title") title_text_ = rest_.substr(0, end);
    rest_.remove_prefix(end);
}

void HtmlTokens::skip_declaration() {
    if (rest_.starts_with("<!-->") || rest_.starts_with("<!--->")) {
        rest_.remove_prefix(rest_.find('>') + 1);
        return;
    }
    const bool is_comment = rest_.starts_with("<!--");
    const std::string_view mark = is_comment ? "-->" : ">";
    const std::size_t end = rest_.find(mark, is_comment ? 4 : 2);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + mark.size());
}

} // namespace vakpeil
