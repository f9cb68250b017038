#include "tools/evaluation/report_tables.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "tools/evaluation/html_parts.hpp"

namespace vakpeil::tools {

namespace {

constexpr double significant = 0.05;

std::string table(std::string_view size, std::string_view caption, std::string_view head, std::string_view rows) {
    return fmt::format("<table class=\"{}\">\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n"
                       "</table>\n",
                       size, caption, head, rows);
}

std::string heading(std::string_view text) {
    return fmt::format(R"(<th scope="col">{}</th>)", text);
}

std::string figure_heading(std::string_view text) {
    return fmt::format(R"(<th scope="col" class="figure">{}</th>)", text);
}

std::string figure_cell(std::string_view figure) {
    return fmt::format(R"(<td class="figure">{}</td>)", figure);
}

// With the interval as a tooltip; the whiskers show it too.
std::string bar_cell(const std::vector<Measure>& measures, std::string_view name, std::string_view remark = "") {
    const Measure* measure = find_measure(measures, name);
    if (measure == nullptr || !std::isfinite(measure->value))
        return fmt::format(R"(<td class="figure">–{}</td>)", remark);
    return fmt::format(R"(<td class="figure" title="95% interval: {}">{}{}{}</td>)", interval_figure(*measure),
                       measure_figure(*measure), interval_bar(*measure), remark);
}

// The p of the difference with Vakpeil, and in words what it says.
std::string chance_remark(double chance, double own, double other) {
    if (!std::isfinite(chance) || !std::isfinite(own) || !std::isfinite(other))
        return "<small class=\"chance\">p –</small>";
    const std::string figure = chance < 0.0001 ? "&lt; 0.0001" : "= " + decimal_figure(chance, 4);
    std::string_view verdict = "may be chance";
    if (chance < significant) verdict = own > other ? "Vakpeil is better" : "Vakpeil is worse";
    return fmt::format("<small class=\"chance\">p {}</small><small>{}</small>", figure, verdict);
}

} // namespace

std::string measures_table(const std::vector<Measure>& measures) {
    std::string rows;
    for (const Measure& measure : measures)
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"figure\">{}{}</td>{}{}</tr>\n",
                            escaped(measure.label), measure_figure(measure), interval_bar(measure),
                            figure_cell(interval_figure(measure)), figure_cell(count_figure(measure.count)));
    return table("wide", "Every measure, with the number of vacancies that bear on it",
                 heading("Measure") + figure_heading("Value") + figure_heading("95% interval") +
                     figure_heading("Vacancies"),
                 rows);
}

std::string groups_table(const std::vector<Group>& groups, std::string_view kind, std::string_view caption,
                         std::string_view language) {
    std::string rows;
    for (const Group& group : groups)
        rows += fmt::format("<tr><th scope=\"row\" lang=\"{}\">{}</th>{}{}{}{}</tr>\n", language, escaped(group.name),
                            figure_cell(count_figure(group.count)), bar_cell(group.measures, "acc_1"),
                            bar_cell(group.measures, "acc_5"), bar_cell(group.measures, "level_exact"));
    return table("wide", caption,
                 heading(kind) + figure_heading("<abbr title=\"number of vacancies\">n</abbr>") +
                     figure_heading("First fits") + figure_heading("In first 5") + figure_heading("Level right"),
                 rows);
}

std::string peers_table(const Report& report) {
    const auto row = [](const std::string& name, const std::string& cells) {
        return fmt::format("<tr><th scope=\"row\">{}</th>{}</tr>\n", name, cells);
    };
    const auto compared = [&report](const Peer& peer, std::string_view name, double chance) {
        return bar_cell(peer.measures, name,
                        chance_remark(chance, value_of(report.measures, name), value_of(peer.measures, name)));
    };
    std::string rows = row("Vakpeil", bar_cell(report.measures, "acc_1") + bar_cell(report.measures, "acc_5") +
                                          bar_cell(report.measures, "mrr"));
    for (const Peer& peer : report.peers)
        rows += row(escaped(peer.name), compared(peer, "acc_1", peer.p_acc_1) + bar_cell(peer.measures, "acc_5") +
                                            compared(peer, "mrr", peer.p_mrr));
    return table("wide", "Rankings of the same vacancies; p is how often chance alone gives so large a difference",
                 heading("System") + figure_heading("First fits") + figure_heading("In first 5") +
                     figure_heading("<abbr title=\"mean reciprocal rank\">MRR</abbr>"),
                 rows);
}

std::string reliability_table(const std::vector<ReliabilityBin>& bins) {
    std::string rows;
    for (const ReliabilityBin& bin : bins)
        if (bin.count > 0)
            rows += fmt::format("<tr><th scope=\"row\">{} to {}</th>{}{}{}</tr>\n", percent_figure(bin.low, 0),
                                percent_figure(bin.high, 0), figure_cell(count_figure(bin.count)),
                                figure_cell(percent_figure(bin.probability)), figure_cell(percent_figure(bin.right)));
    return table("small", "Answers by the probability they were given with",
                 heading("Probability") + figure_heading("Answers") + figure_heading("Mean") + figure_heading("Right"),
                 rows);
}

std::string confusion_table(const std::array<std::array<std::size_t, 8>, 8>& confusion) {
    std::string head = heading("Judged");
    std::string rows;
    for (std::size_t judged = 0; judged < confusion.size(); ++judged) {
        head += figure_heading(std::to_string(judged + 1));
        rows += fmt::format("<tr><th scope=\"row\">{}</th>", judged + 1);
        for (const std::size_t count : confusion[judged])
            rows += figure_cell(count > 0 ? count_figure(count) : "·");
        rows += "</tr>\n";
    }
    return table("small", "Vacancies by judged level (rows) and answered level (columns)", head, rows);
}

} // namespace vakpeil::tools
