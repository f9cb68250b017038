#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The pages of the API's list of qualifications.

namespace vakpeil::tools {

struct ListedQualification {
    std::string code;     // of its newest recognised version, "BK-0002-3"; empty when it has none
    std::string number;   // "BK-0002"
    std::string modified; // "2025-03-01"; empty when the list does not say
    bool struck = false;  // from the register
};

struct ListPage {
    std::vector<ListedQualification> qualifications;
    std::string next; // reference to the next page; empty on the last
    std::size_t total_pages = 0;
    std::size_t total = 0;  // qualifications, as the list says
    std::size_t broken = 0; // entries without a number
};

// Nothing when the text is not a page of the list.
[[nodiscard]] std::optional<ListPage> parse_list_page(std::string_view text);

// The URL of the page after this one, by its parameter `page`, for going on past a page that cannot be had; nothing
// when the URL has no such parameter.
[[nodiscard]] std::optional<std::string> url_of_next_page(const std::string& url);

} // namespace vakpeil::tools
