#include "tools/classify/summary_html.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "tools/evaluation/html_page.hpp"
#include "tools/evaluation/html_parts.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t shown_qualifications = 50;
constexpr std::size_t shown_inputs = 5;

double share(std::uint64_t part, std::uint64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole); // what is no number is shown as a dash
}

std::string rounded_share(double part) {
    constexpr double least_shown = 0.005; // would be shown as none
    return part < least_shown ? "&lt;1%" : percent_figure(part, 0);
}

struct Column {
    std::string label;
    std::string name; // in full, for a tooltip
    std::uint64_t count = 0;
};

constexpr double plot_left = 16;
constexpr double plot_width = 376;
constexpr double plot_top = 28;
constexpr double plot_height = 200;

std::string column_bar(const Column& column, std::size_t at, std::size_t columns, std::uint64_t largest,
                       std::uint64_t whole) {
    const double step = plot_width / static_cast<double>(columns);
    const double height = plot_height * share(column.count, std::max<std::uint64_t>(largest, 1));
    const double left = plot_left + step * static_cast<double>(at);
    const double middle = left + step / 2;
    std::string figure;
    if (column.count > 0)
        figure = fmt::format(R"(<text class="hint" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>)", middle,
                             plot_top + plot_height - height - 6, rounded_share(share(column.count, whole)));
    return fmt::format(R"(<g><title>{}: {}, {}</title>)"
                       R"(<rect class="fill" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>{}</g>)"
                       R"(<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>)",
                       column.name, count_figure(column.count), percent_figure(share(column.count, whole)), left + 3,
                       plot_top + plot_height - height, step - 6, height, figure, middle, plot_top + plot_height + 20,
                       column.label);
}

std::string column_plot(std::string_view name, std::string_view title, std::string_view axis,
                        std::span<const Column> columns) {
    std::uint64_t largest = 0;
    std::uint64_t whole = 0;
    for (const Column& column : columns) {
        largest = std::max(largest, column.count);
        whole += column.count;
    }
    std::string content;
    std::string description;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        content += column_bar(columns[at], at, columns.size(), largest, whole);
        description += fmt::format("{}: {}. ", columns[at].name, count_figure(columns[at].count));
    }
    content +=
        fmt::format(R"(<path class="grid" d="M{} {}H{}"/>)", plot_left, plot_top + plot_height, plot_left + plot_width);
    content += fmt::format(R"(<text class="axis" x="{}" y="{}" text-anchor="middle">{}</text>)",
                           plot_left + plot_width / 2, plot_top + plot_height + 44, axis);
    return "<figure>\n" + plot(name, "408 280", title, description, content) + "</figure>\n";
}

std::string card(std::string_view label, const std::string& value, const std::string& small) {
    return fmt::format("<li class=\"card\"><p class=\"label\">{}</p><p class=\"value\">{}</p>"
                       "<p class=\"interval\">{}</p></li>\n",
                       label, value, small);
}

std::string share_card(std::string_view label, std::uint64_t part, std::uint64_t whole) {
    return card(label, percent_figure(share(part, whole)), count_figure(part) + " of " + count_figure(whole));
}

std::string cards(const ClassifySummary& summary, const RunCost& cost) {
    const std::uint64_t answered = summary.answered();
    std::string list =
        card("records", count_figure(summary.records), count_figure(summary.rejects) + " of them could not be read");
    list += share_card("fit a qualification", summary.with_status(MatchStatus::matched), answered);
    list += share_card("fit none", summary.with_status(MatchStatus::no_fit), answered);
    list += share_card("are not in Dutch", summary.with_status(MatchStatus::unsupported_language), answered);
    list += share_card("can be accepted as they are", summary.with_triage(Triage::accept), answered);
    list += share_card("can be laid aside", summary.with_triage(Triage::no_fit), answered);
    list += share_card("need a human eye", summary.with_triage(Triage::review), answered);
    list += card("records a second", count_figure(static_cast<std::size_t>(std::llround(cost.rate()))),
                 fmt::format("with {} threads, in {:.1f} s", cost.threads, cost.seconds));
    return "<ul class=\"cards\">\n" + list + "</ul>\n";
}

std::string levels(const ClassifySummary& summary) {
    std::vector<Column> columns;
    for (std::size_t level = 1; level < summary.levels.size(); ++level)
        columns.push_back({std::to_string(level), fmt::format("level {}", level), summary.levels[level]});
    return column_plot("levels-plot", "Records by level", "level of the qualification that fits", columns);
}

std::string probabilities(const ClassifySummary& summary) {
    std::vector<Column> columns;
    for (std::size_t bin = 0; bin < summary.probabilities.size(); ++bin)
        columns.push_back({fmt::format("{}", 10 * bin), fmt::format("{}% to {}%", 10 * bin, 10 * (bin + 1)),
                           summary.probabilities[bin]});
    return column_plot("probabilities-plot", "Records by probability", "probability of the answer, from so many %",
                       columns);
}

// The bar is as long as that of the largest: the shares of many trades are all small.
std::string table_row(const std::string& name, std::string_view level, std::uint64_t count, std::uint64_t whole,
                      std::uint64_t largest) {
    return fmt::format("<tr><th scope=\"row\" lang=\"nl\">{}</th><td class=\"figure\">{}</td>"
                       "<td class=\"figure\">{}</td><td class=\"figure\">{}{}</td></tr>\n",
                       name, level, count_figure(count), percent_figure(share(count, whole)),
                       share_bar(share(count, largest)));
}

std::string qualifications(const ClassifySummary& summary) {
    const std::uint64_t whole = summary.with_status(MatchStatus::matched);
    const auto list = by_frequency(summary);
    std::string rows;
    std::uint64_t shown = 0;
    for (std::size_t at = 0; at < std::min(shown_qualifications, list.size()); ++at) {
        const auto& [code, one] = list[at];
        rows += table_row(escaped(code + " " + one.title), std::to_string(one.level), one.count, whole,
                          list.front().second.count);
        shown += one.count;
    }
    if (list.size() > shown_qualifications)
        rows +=
            table_row(count_figure(list.size() - shown_qualifications) + " others", "", whole - shown, whole, whole);
    return "<table class=\"wide\">\n<caption>Of the records that fit a qualification</caption>\n"
           "<thead><tr><th scope=\"col\">Qualification</th><th scope=\"col\" class=\"figure\">Level</th>"
           "<th scope=\"col\" class=\"figure\">Records</th><th scope=\"col\" class=\"figure\">Share</th></tr></thead>\n"
           "<tbody>\n" +
           rows + "</tbody>\n</table>\n";
}

std::string input_names(const std::vector<std::string>& inputs) {
    std::string names;
    for (std::size_t at = 0; at < std::min(shown_inputs, inputs.size()); ++at)
        names +=
            (at > 0 ? ", " : "") + ("<code>" + escaped(inputs[at] == "-" ? "standard input" : inputs[at])) + "</code>";
    if (inputs.size() > shown_inputs) names += fmt::format(" and {} more", inputs.size() - shown_inputs);
    return names;
}

} // namespace

std::string summary_html(const ClassifySummary& summary, const RunCost& cost, const std::vector<std::string>& inputs) {
    const PageHead head{"Vakpeil: a dump classified",
                        "A dump classified",
                        {{"Inputs", input_names(inputs)},
                         {"Records in this run", count_figure(cost.records)},
                         {"Memory at most", count_figure(cost.peak_bytes / 1'000'000) + " MB"}}};
    std::vector<PageSection> sections{{"headline", "Headline figures", cards(summary, cost)}};
    if (summary.with_status(MatchStatus::matched) > 0) {
        sections.push_back({"levels", "Levels", levels(summary)});
        sections.push_back({"probabilities", "Probabilities", probabilities(summary)});
        sections.push_back({"qualifications", "Qualifications", qualifications(summary)});
    }
    return html_page(head, sections);
}

} // namespace vakpeil::tools
