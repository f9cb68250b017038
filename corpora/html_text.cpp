#include "corpora/html_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "corpora/html_tokens.hpp"
#include "corpora/text_lines.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 19> paragraphs = {
    "p",   "h1",    "h2", "h3",   "h4",      "h5",         "h6",      "ul",     "ol",  "dl",
    "pre", "table", "hr", "main", "section", "blockquote", "article", "header", "form"};
constexpr std::array<std::string_view, 20> lines = {
    "div",     "li",     "br",     "tr",       "dt",      "dd",    "address", "figure", "figcaption", "caption",
    "details", "center", "legend", "fieldset", "summary", "aside", "option",  "menu",   "body",       "thead"};
constexpr std::array<std::string_view, 14> empties = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                      "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array<std::string_view, 18> unread = {"nav",   "footer",   "script", "style",    "noscript", "template",
                                                     "svg",   "iframe",   "object", "datalist", "select",   "button",
                                                     "audio", "textarea", "canvas", "video",    "noembed",  "noframes"};

// An element that ends without an end tag when one of `enders` starts, if no element of `limits` is between them.
struct ImpliedEnd {
    std::span<const std::string_view> enders;
    std::span<const std::string_view> ended;
    std::span<const std::string_view> limits;
};

constexpr std::array<std::string_view, 1> item = {"li"};
constexpr std::array<std::string_view, 3> list_limits = {"ul", "ol", "menu"};
constexpr std::array<std::string_view, 2> term = {"dt", "dd"};
constexpr std::array<std::string_view, 1> term_limits = {"dl"};
constexpr std::array<std::string_view, 2> cell = {"td", "th"};
constexpr std::array<std::string_view, 2> cell_limits = {"tr", "table"};
constexpr std::array<std::string_view, 1> row = {"tr"};
constexpr std::array<std::string_view, 1> row_limits = {"table"};
constexpr std::array<std::string_view, 1> paragraph = {"p"};
constexpr std::array<std::string_view, 3> paragraph_limits = {"button", "td", "object"};

constexpr std::array<ImpliedEnd, 6> implied_ends = {{
    {paragraphs, paragraph, paragraph_limits},
    {lines, paragraph, paragraph_limits},
    {item, item, list_limits},
    {term, term, term_limits},
    {cell, cell, cell_limits},
    {row, row, row_limits},
}};

struct Element {
    std::string name;
    bool skipped = false;      // this one and all in it
    std::size_t text_size = 0; // before it
    bool frames_page = false;  // it holds what a page is about, also when it is a form
};

class HtmlReader {
public:
    explicit HtmlReader(bool keeps_forms) : keeps_forms_(keeps_forms) {}

    void read(const HtmlToken& token) {
        if (token.kind == HtmlToken::Kind::start_tag) return start(token);
        if (token.kind == HtmlToken::Kind::end_tag) return end(token.name);
        read_text(token.raw);
    }

    [[nodiscard]] HtmlText take() {
        while (!open_.empty())
            close();
        end_heading();
        std::string heading = squeeze_spaces(heading_);
        if (heading.empty()) heading = squeeze_spaces(page_title_);
        return {std::move(heading), text_.take()};
    }

    [[nodiscard]] bool dropped_forms() const noexcept { return dropped_forms_; }

private:
    // Deeper elements are counted but not kept, so that an end tag has few to be looked for among.
    static constexpr std::size_t deepest = 256;

    void start(const HtmlToken& tag) {
        for (std::size_t i = 0; i < implied_ends.size(); ++i) {
            if (endable_[i] > 0 && is_one_of(tag.name, implied_ends[i].enders)) close_implied(implied_ends[i]);
        }
        const bool skipped = is_skipped();
        if (!skipped) break_at(tag.name);
        if (tag.self_closing || is_one_of(tag.name, empties)) return;
        if (open_.size() == deepest) {
            ++too_deep_;
            return;
        }
        const bool is_unread = tag.hidden || tag.navigation || is_one_of(tag.name, unread);
        open_.push_back({tag.name, skipped || is_unread, text_.size(), false});
        count_endable(tag.name, 1);
        if (!open_.back().skipped) open(tag.name);
    }

    // What a tag means for the elements around it.
    void open(std::string_view name) {
        if (name == "li") {
            text_.start_item();
            ++items_;
        }
        if (name == "pre") ++preformatted_;
        if (name == "h1") in_heading_ = !has_heading_;
        if (name != "h1" && name != "main" && name != "article") return;
        for (Element& outer : open_)
            outer.frames_page = true;
    }

    void end(std::string_view name) {
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        const auto found = std::ranges::find(open_.rbegin(), open_.rend(), name, &Element::name);
        if (found == open_.rend()) {
            if (!is_skipped()) break_at(name);
            return;
        }
        const auto keep = static_cast<std::size_t>(open_.rend() - found) - 1;
        while (open_.size() > keep)
            close();
    }

    void close_implied(const ImpliedEnd& rule) {
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (is_one_of(open_[i].name, rule.limits)) return;
            if (!is_one_of(open_[i].name, rule.ended)) continue;
            while (open_.size() > i)
                close();
            return;
        }
    }

    void count_endable(std::string_view name, int change) {
        for (std::size_t i = 0; i < implied_ends.size(); ++i) {
            if (is_one_of(name, implied_ends[i].ended)) endable_[i] += change;
        }
    }

    void close() {
        const Element element = std::move(open_.back());
        open_.pop_back();
        count_endable(element.name, -1);
        if (element.skipped) return;
        break_at(element.name);
        if (element.name == "li") {
            text_.end_item();
            --items_;
        }
        if (element.name == "pre") --preformatted_;
        if (element.name == "h1") end_heading();
        if (element.name == "td" || element.name == "th") text_.add(" ");
        if (element.name == "form") end_form(element);
    }

    void end_heading() {
        has_heading_ = has_heading_ || !trim(heading_).empty();
        if (!has_heading_) heading_.clear();
        in_heading_ = false;
    }

    void end_form(const Element& form) {
        if (form.frames_page || keeps_forms_) return;
        dropped_forms_ = true;
        text_.cut_to(form.text_size);
    }

    void break_at(std::string_view name) {
        const bool is_paragraph = is_one_of(name, paragraphs);
        if (!is_paragraph && !is_one_of(name, lines)) return;
        if (in_heading_) heading_ += ' ';
        if (is_paragraph && items_ == 0) {
            text_.end_paragraph();
        } else {
            text_.end_line();
        }
    }

    void read_text(std::string_view raw) {
        if (is_skipped()) return;
        std::string text;
        append_without_entities(text, raw);
        if (!open_.empty() && open_.back().name == "title") {
            if (page_title_.empty()) page_title_ = squeeze_spaces(text);
            return;
        }
        if (in_heading_) heading_ += text;
        if (preformatted_ == 0) return text_.add(text);
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (begin > 0) text_.end_line();
            text_.add(std::string_view(text).substr(begin, end - begin));
            begin = end + 1;
        }
    }

    [[nodiscard]] bool is_skipped() const { return !open_.empty() && open_.back().skipped; }

    bool keeps_forms_;
    bool dropped_forms_ = false;
    std::vector<Element> open_;
    std::array<int, implied_ends.size()> endable_{}; // for each rule the open elements that it may end
    std::size_t too_deep_ = 0;
    std::size_t items_ = 0;
    std::size_t preformatted_ = 0;
    TextLines text_;
    std::string heading_;
    std::string page_title_;
    bool in_heading_ = false;
    bool has_heading_ = false;
};

struct Attempt {
    HtmlText text;
    bool dropped_forms = false;
};

Attempt read_html(std::string_view html, bool keeps_forms) {
    HtmlReader reader(keeps_forms);
    HtmlTokens tokens(html);
    while (const std::optional<HtmlToken> token = tokens.next())
        reader.read(*token);
    HtmlText text = reader.take();
    return {std::move(text), reader.dropped_forms()};
}

} // namespace

HtmlText html_to_text(std::string_view utf8) {
    Attempt attempt = read_html(utf8, false);
    // Some sites put the whole page in one form.
    if (attempt.text.text.empty() && attempt.dropped_forms) attempt = read_html(utf8, true);
    return std::move(attempt.text);
}

void drop_heading(HtmlText& page) {
    if (page.heading.empty()) return;
    std::string& text = page.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (std::string_view(text).substr(begin, end - begin) == page.heading) {
            text.erase(begin, std::min(text.find_first_not_of('\n', end), text.size()) - begin);
            return;
        }
        begin = end + 1;
    }
}

} // namespace vakpeil
