#include "corpora/xml_names.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "corpora/ascii.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::string_view, 6> record_names = {"job", "vacancy", "vacature", "jobposting", "item", "entry"};
constexpr std::array<std::string_view, 9> feed_names = {"source",  "jobs", "vacancies", "vacatures",  "rss",
                                                        "channel", "feed", "joblist",   "jobpostings"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view known) { return equals_ignoring_case(name, known); });
}

bool is_name_character(char c) {
    return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Behind white space, comments and declarations.
std::string_view behind_prologue(std::string_view text) {
    for (;;) {
        text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const bool is_comment = text.starts_with("<!--");
        if (!is_comment && !text.starts_with("<?") && !text.starts_with("<!")) return text;
        const std::size_t end = text.find(is_comment ? "-->" : ">");
        if (end == std::string_view::npos) return {};
        text.remove_prefix(text.find('>', end) + 1);
    }
}

} // namespace

std::string_view xml_tag_name(std::string_view tag) {
    const std::size_t begin = tag.starts_with("</") ? 2 : 1;
    std::size_t end = begin;
    while (end < tag.size() && is_name_character(tag[end]))
        ++end;
    const bool is_name = end > begin && !is_ascii_digit(tag[begin]) && tag[begin] != '-' && tag[begin] != '.';
    return is_name ? tag.substr(begin, end - begin) : std::string_view();
}

std::string_view xml_local_name(std::string_view name) {
    return name.substr(name.rfind(':') + 1);
}

bool is_xml_record_name(std::string_view local_name) {
    return is_one_of(local_name, record_names);
}

bool is_xml_feed(std::string_view first_bytes, bool named_xml) {
    const std::string_view text = first_bytes.substr(std::min(first_bytes.find('<'), first_bytes.size()));
    const std::string_view root = behind_prologue(text);
    if (!root.starts_with('<')) return text.starts_with("<?xml");
    const std::string_view name = xml_local_name(xml_tag_name(root));
    if (name.empty() || equals_ignoring_case(name, "html")) return false;
    return named_xml || text.starts_with("<?xml") || is_xml_record_name(name) || is_one_of(name, feed_names);
}

} // namespace vakpeil
