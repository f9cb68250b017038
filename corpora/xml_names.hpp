#pragma once

#include <cstddef>
#include <string_view>

namespace vakpeil {

// The name in the tag, starting or ending, that the text begins with: as it stands, prefix and all. Empty when it is no
// tag: "< 3 jaar", a comment, a declaration.
[[nodiscard]] std::string_view xml_tag_name(std::string_view tag);

// Without the prefix of a namespace.
[[nodiscard]] std::string_view xml_local_name(std::string_view name);

// <job>, <vacancy>, <vacature>, <jobPosting>, and <item> and <entry> of RSS and Atom: an element that is one vacancy.
[[nodiscard]] bool is_xml_record_name(std::string_view local_name);

// A feed of such elements, by its first element and its declaration; not a web page.
[[nodiscard]] bool is_xml_feed(std::string_view first_bytes, bool named_xml);

} // namespace vakpeil
