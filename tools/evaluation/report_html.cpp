#include "tools/evaluation/report_html.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "tools/evaluation/html_page.hpp"
#include "tools/evaluation/html_parts.hpp"
#include "tools/evaluation/report_plots.hpp"
#include "tools/evaluation/report_tables.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t shown_fitting = 5;
constexpr std::array<std::string_view, 8> headline{"acc_1",       "acc_3",          "acc_5", "answer_right",
                                                   "level_exact", "level_within_1", "mrr",   "ece"};

std::string headline_cards(const Report& report) {
    std::string cards;
    for (const std::string_view name : headline) {
        const Measure* measure = find_measure(report.measures, name);
        if (measure == nullptr) continue;
        const bool known = std::isfinite(measure->value);
        cards += fmt::format("<li class=\"card\"><p class=\"label\">{}</p><p class=\"value\">{}</p>{}"
                             "<p class=\"interval\">{}</p></li>\n",
                             escaped(measure->label), measure_figure(*measure), interval_bar(*measure),
                             known ? "95%: " + interval_figure(*measure) : "not measured");
    }
    if (cards.empty()) return note("Nothing was measured.");
    return "<ul class=\"cards\">\n" + cards + "</ul>\n";
}

std::string measures_section(const Report& report) {
    return report.measures.empty() ? note("Nothing was measured.") : measures_table(report.measures);
}

std::string levels_section(const Report& report) {
    if (report.by_level.empty()) return note("No vacancy has a judged level.");
    return groups_table(report.by_level, "Level", "Answers by judged level; the whiskers are 95% intervals", "en");
}

std::string sectors_section(const Report& report) {
    if (report.by_sector.empty()) return note("No vacancy has a sector.");
    return groups_table(report.by_sector, "Sector",
                        "Answers by the sector of the qualification that fits; the whiskers are 95% intervals", "nl");
}

std::string reliability_section(const Report& report) {
    const bool any = std::any_of(report.reliability.begin(), report.reliability.end(),
                                 [](const ReliabilityBin& bin) { return bin.count > 0; });
    if (!any) return note("No answer has a probability.");
    return "<figure>\n" + reliability_plot(report.reliability) +
           "<figcaption>Of the answers given with a probability of 70%, 70% should be right: on the dashed line. The "
           "size of a point shows how many answers are behind it, the line through it the 95% interval.</figcaption>\n"
           "</figure>\n<details><summary>The figures</summary>\n" +
           reliability_table(report.reliability) + "</details>\n";
}

std::string confusion_section(const Report& report) {
    const bool any = std::any_of(report.confusion.begin(), report.confusion.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(), [](std::size_t count) { return count > 0; });
    });
    if (!any) return note("No vacancy has both a judged and an answered level.");
    return "<figure>\n" + confusion_plot(report.confusion) +
           "<figcaption>Outlined on the diagonal: the level is right. The fuller the colour, the larger the share of "
           "the "
           "judged level.</figcaption>\n</figure>\n<details><summary>The figures</summary>\n" +
           confusion_table(report.confusion) + "</details>\n";
}

std::string fitting_lines(const WorstCase& one) {
    if (one.fitting.empty()) return "<p>nothing fits</p>";
    std::string lines = "<ul lang=\"nl\">";
    for (std::size_t at = 0; at < std::min(shown_fitting, one.fitting.size()); ++at)
        lines += "<li dir=\"auto\">" + escaped(one.fitting[at]) + "</li>";
    lines += "</ul>";
    if (one.fitting.size() > shown_fitting)
        lines += fmt::format("<p class=\"quiet\">and {} more</p>", one.fitting.size() - shown_fitting);
    if (one.fitting_rank == 0) return lines + "<p class=\"quiet\">not suggested</p>";
    return lines + fmt::format("<p class=\"quiet\">suggested as number {}, with {}</p>", one.fitting_rank,
                               percent_figure(one.fitting_probability, 0));
}

std::string case_card(const WorstCase& one, std::size_t number) {
    std::string why;
    for (const std::string& line : one.why)
        why += "<li dir=\"auto\">" + escaped(line) + "</li>";
    if (!why.empty()) why = "<dt>Why</dt><dd><ul class=\"why\">" + why + "</ul></dd>";
    return fmt::format("<li class=\"card case\"><p class=\"id\"><span class=\"number\">{}</span> {}</p>"
                       "<h3 lang=\"nl\" dir=\"auto\">{}</h3>\n<dl><dt>Answered</dt><dd><p>{}</p>"
                       "<div class=\"probability\">{}<span>{}</span></div></dd><dt>Fits</dt><dd>{}</dd>{}</dl></li>\n",
                       number, escaped(one.id), one.title.empty() ? "(no title)" : escaped(one.title),
                       escaped(one.answer), probability_bar(one.probability), percent_figure(one.probability, 0),
                       fitting_lines(one), why);
}

std::string worst_section(const Report& report) {
    if (report.worst.empty()) return note("No answer was wrong.");
    std::string cards;
    const std::size_t shown = std::min(shown_cases, report.worst.size());
    for (std::size_t at = 0; at < shown; ++at)
        cards += case_card(report.worst[at], at + 1);
    return fmt::format("<p>{} of {} wrong answers, those with the largest lead over what fits first.</p>\n<ol "
                       "class=\"cases\">\n",
                       shown, count_figure(report.worst.size())) +
           cards + "</ol>\n";
}

std::string part_words(std::string_view part) {
    if (part == "all") return "all that is judged";
    if (part == "tune") return "the part to tune on";
    if (part == "check") return "the part to check with";
    return escaped(part);
}

PageHead page_head(const Report& report) {
    PageHead head{"Vakpeil: evaluation of the answers to " + report.vacancies, "Evaluation of the answers", {}};
    head.facts = {{"Vacancies measured", count_figure(report.count)},
                  {"Part", part_words(report.part)},
                  {"Median time a vacancy, one thread", decimal_figure(report.median_milliseconds, 2) + " ms"},
                  {"Vacancies", "<code>" + escaped(report.vacancies) + "</code>"},
                  {"Judgments", "<code>" + escaped(report.judgments) + "</code>"}};
    if (report.unanswered > 0)
        head.facts.emplace_back("Judged, but not among the vacancies", count_figure(report.unanswered));
    if (report.unjudged > 0) head.facts.emplace_back("Left out without a judgment", count_figure(report.unjudged));
    return head;
}

std::vector<PageSection> sections_of(const Report& report) {
    std::vector<PageSection> sections{{"headline", "Headline figures", headline_cards(report)}};
    if (!report.peers.empty()) sections.push_back({"peers", "Beside other systems", peers_table(report)});
    sections.push_back({"reliability", "Reliability of the probabilities", reliability_section(report)});
    sections.push_back({"levels", "Levels", confusion_section(report)});
    sections.push_back({"by-level", "By level", levels_section(report)});
    sections.push_back({"by-sector", "By sector", sectors_section(report)});
    sections.push_back({"worst", "Worst answers", worst_section(report)});
    sections.push_back({"measures", "All measures", measures_section(report)});
    return sections;
}

} // namespace

std::string report_html(const Report& report) {
    return html_page(page_head(report), sections_of(report));
}

} // namespace vakpeil::tools
