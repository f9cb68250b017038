#include "corpora/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <nlohmann/json.hpp>

#include "corpora/ascii.hpp"
#include "corpora/html_text.hpp"
#include "corpora/html_tokens.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::string_view, 43> block_tags = {
    "html", "head",    "body",    "title", "meta", "link",    "script", "style", "div", "p",         "br",
    "hr",   "h1",      "h2",      "h3",    "h4",   "h5",      "h6",     "ul",    "ol",  "li",        "dl",
    "dt",   "dd",      "table",   "tbody", "tr",   "td",      "th",     "pre",   "nav", "header",    "footer",
    "main", "section", "article", "aside", "form", "address", "center", "thead", "svg", "blockquote"};
constexpr std::array<std::string_view, 24> inline_tags = {
    "a",    "b",    "strong", "i",     "em",     "u",    "s",     "small", "big",    "sub",  "sup",  "font",
    "span", "code", "img",    "input", "button", "abbr", "label", "mark",  "iframe", "time", "cite", "wbr"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view known) { return equals_ignoring_case(name, known); });
}

// The name in a tag at the front of the text, when what follows the name may be in a tag.
std::optional<std::string_view> tag_name(std::string_view text) {
    const std::size_t begin = text.starts_with("</") ? 2 : 1;
    std::size_t end = begin;
    while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == ':'))
        ++end;
    if (end == begin || end == text.size() || !is_ascii_letter(text[begin])) return std::nullopt;
    const char behind = text[end];
    if (!is_ascii_space(behind) && behind != '>' && behind != '/') return std::nullopt;
    return text.substr(begin, end - begin);
}

enum class Markup { none, within_lines, blocks };

Markup find_markup(std::string_view text) {
    if (text.find('<') == std::string_view::npos) return Markup::none;
    const std::size_t last_end = text.rfind('>');
    if (last_end == std::string_view::npos) return Markup::none;
    text = text.substr(0, last_end + 1);
    Markup found = Markup::none;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::optional<std::string_view> name = tag_name(text.substr(at));
        if (!name) continue;
        if (is_one_of(*name, block_tags)) return Markup::blocks;
        if (is_one_of(*name, inline_tags)) found = Markup::within_lines;
    }
    return found;
}

std::string without_markup(std::string_view text, Markup markup) {
    if (markup == Markup::blocks) return html_to_text(text).text;
    return html_to_text("<pre>" + std::string(text) + "</pre>").text; // its line ends are the only ones it has
}

std::string clean(std::string_view text) {
    std::string cleaned = unify_line_ends(std::string(text));
    std::ranges::replace_if(
        cleaned, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }, ' ');
    return cleaned;
}

std::string_view behind_space(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool is_json_object(std::string_view text) {
    if (!text.starts_with('{')) return false;
    const std::string_view inner = behind_space(text.substr(1));
    return inner.starts_with('"') || inner.starts_with('}');
}

bool is_json(std::string_view text) {
    if (is_json_object(text)) return true;
    if (!text.starts_with('[')) return false;
    return is_json_object(behind_space(text.substr(1))) || nlohmann::json::accept(text);
}

bool is_html(std::string_view text) {
    if (!text.starts_with('<')) return false;
    if (starts_with_ignoring_case(text, "<!doctype") || text.starts_with("<!--") || text.starts_with("<?xml"))
        return true;
    const std::optional<std::string_view> name = tag_name(text);
    if (!name || text.find('>') == std::string_view::npos) return false;
    if (is_one_of(*name, block_tags) || is_one_of(*name, inline_tags)) return true;
    return text.find("</" + std::string(*name)) != std::string_view::npos;
}

} // namespace

VacancyFormat detect_format(std::string_view utf8) {
    const std::string_view text = trim(utf8);
    if (is_json(text)) return VacancyFormat::json;
    return is_html(text) ? VacancyFormat::html : VacancyFormat::text;
}

std::string field_to_text(std::string_view field) {
    std::string text = clean(field);
    Markup markup = find_markup(text);
    if (markup == Markup::none && text.find('&') != std::string::npos) {
        std::string resolved;
        append_without_entities(resolved, text);
        text = std::move(resolved);
        markup = find_markup(text);
    }
    if (markup != Markup::none) text = without_markup(text, markup);
    return std::string(trim(text));
}

} // namespace vakpeil
