#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A page of a report that needs nothing else: no script, no font and no picture from elsewhere.

namespace vakpeil::tools {

struct PageSection {
    std::string_view name; // in the page's addresses, and the class that the style sheet knows it by
    std::string_view heading;
    std::string content; // HTML
};

struct PageHead {
    std::string title;                                           // of the window, as text
    std::string heading;                                         // of the page, as text
    std::vector<std::pair<std::string_view, std::string>> facts; // name, and value as HTML
};

[[nodiscard]] std::string html_page(const PageHead& head, const std::vector<PageSection>& sections);

// A paragraph of small print; the text is HTML.
[[nodiscard]] std::string note(std::string_view text);

// A plot as SVG with a title and a description for those who do not see it; `size` is "400 392".
[[nodiscard]] std::string plot(std::string_view name, std::string_view size, std::string_view title,
                               std::string_view description, std::string_view content);

} // namespace vakpeil::tools
