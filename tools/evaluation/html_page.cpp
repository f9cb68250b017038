#include "tools/evaluation/html_page.hpp"

#include <fmt/format.h>

#include "tools/evaluation/html_parts.hpp"
#include "tools/evaluation/report_style.hpp"

namespace vakpeil::tools {

namespace {

// Should anything of a vacancy ever get through as markup, the policy keeps it from running or loading.
constexpr std::string_view beginning = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
)";

std::string page_header(const PageHead& head, const std::vector<PageSection>& sections) {
    std::string facts;
    for (const auto& [name, value] : head.facts)
        facts += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
    std::string links;
    for (const PageSection& section : sections)
        links += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.name, section.heading);
    return "<header>\n<p class=\"eyebrow\">Vakpeil</p>\n<h1>" + escaped(head.heading) +
           "</h1>\n<dl class=\"facts\">\n" + facts + "</dl>\n<nav aria-label=\"Sections\"><ul>\n" + links +
           "</ul></nav>\n</header>\n";
}

} // namespace

std::string html_page(const PageHead& head, const std::vector<PageSection>& sections) {
    std::string page(beginning);
    page += "<title>" + escaped(head.title) + "</title>\n<style>\n";
    page += report_style;
    page += "</style>\n</head>\n<body>\n" + page_header(head, sections) + "<main>\n";
    for (const PageSection& section : sections)
        page += fmt::format("<section id=\"{0}\" class=\"{0}\" aria-labelledby=\"{0}-heading\">\n"
                            "<h2 id=\"{0}-heading\">{1}</h2>\n{2}</section>\n",
                            section.name, section.heading, section.content);
    page += "</main>\n</body>\n</html>\n";
    return page;
}

std::string note(std::string_view text) {
    return fmt::format("<p class=\"note\">{}</p>\n", text);
}

std::string plot(std::string_view name, std::string_view size, std::string_view title, std::string_view description,
                 std::string_view content) {
    return fmt::format(R"(<svg class="plot" viewBox="0 0 {1}" role="img" aria-labelledby="{0}-title {0}-description">)"
                       R"(<title id="{0}-title">{2}</title><desc id="{0}-description">{3}</desc>{4}</svg>)"
                       "\n",
                       name, size, title, description, content);
}

} // namespace vakpeil::tools
