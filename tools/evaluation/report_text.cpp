#include "tools/evaluation/report_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace vakpeil::tools {

namespace {

constexpr std::size_t label_columns = 46;

std::string number(double value) {
    return std::isnan(value) ? "    –" : fmt::format("{:5.3f}", value);
}

std::string range(const Interval& interval) {
    return std::isnan(interval.low) ? pad("     –", 11) : number(interval.low) + "–" + number(interval.high);
}

std::string measure_lines(const std::vector<Measure>& measures, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, pad("", label_columns) + "value  95% interval   vacancies") + "\n";
    for (const Measure& measure : measures)
        text += fmt::format("{}{}  {}  {:>10}\n", pad(measure.label, label_columns), number(measure.value),
                            range(measure.interval), measure.count);
    return text;
}

std::string number_of(const std::vector<Measure>& measures, std::string_view name) {
    return number(value_of(measures, name));
}

std::string group_lines(const std::vector<Group>& groups, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, pad("", label_columns) + "vacancies  first  first 5  level") + "\n";
    for (const Group& group : groups)
        text += fmt::format("{}{:>9}  {}    {}  {}\n", pad(fit(group.name, label_columns - 1), label_columns),
                            group.count, number_of(group.measures, "acc_1"), number_of(group.measures, "acc_5"),
                            number_of(group.measures, "level_exact"));
    return text;
}

std::string reliability_lines(const std::vector<ReliabilityBin>& bins, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, "probability  answers   mean  right") + "\n";
    for (const ReliabilityBin& bin : bins)
        if (bin.count > 0)
            text += fmt::format("{:.1f}–{:.1f}      {:>7}  {}  {}\n", bin.low, bin.high, bin.count,
                                number(bin.probability), number(bin.right));
    return text;
}

std::string confusion_lines(const Report& report, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, "judged \\ answered   1    2    3    4    5    6    7    8") + "\n";
    for (std::size_t judged = 0; judged < 8; ++judged) {
        text += fmt::format("{:>6}           ", judged + 1);
        for (const std::size_t count : report.confusion[judged])
            text += count > 0 ? fmt::format("{:>5}", count) : "    ·";
        text += '\n';
    }
    return text;
}

std::string case_lines(const WorstCase& one, const Terminal& terminal) {
    std::string text = terminal.styled(Style::bold, one_line(one.id)) + "  " +
                       fit(one_line(one.title), terminal.width() - std::min(terminal.width() - 10, one.id.size() + 2)) +
                       "\n";
    text += fmt::format("  answered {} ({:.2f})\n", one_line(one.answer), one.probability);
    std::string fitting;
    for (const std::string& label : one.fitting)
        fitting += (fitting.empty() ? "" : "; ") + one_line(label);
    if (one.fitting.empty())
        text += "  nothing fits\n";
    else if (one.fitting_rank == 0)
        text += fmt::format("  fits: {} (not suggested)\n", fitting);
    else
        text += fmt::format("  fits: {} ({:.2f}, number {})\n", fitting, one.fitting_probability, one.fitting_rank);
    for (const std::string& line : one.why)
        text += "  · " + fit(one_line(line), terminal.width() - 4) + "\n";
    return text;
}

std::string peer_lines(const Report& report, const Terminal& terminal) {
    std::string text =
        terminal.styled(Style::dim, pad("", label_columns) + "first  first 5    MRR  p (first)  p (MRR)") + "\n";
    const auto line = [&](std::string_view name, const std::vector<Measure>& measures, const std::string& chance) {
        text +=
            fmt::format("{}{}    {}  {}{}\n", pad(fit(name, label_columns - 1), label_columns),
                        number_of(measures, "acc_1"), number_of(measures, "acc_5"), number_of(measures, "mrr"), chance);
    };
    line("Vakpeil", report.measures, "");
    for (const Peer& peer : report.peers)
        line(peer.name, peer.measures, fmt::format("     {:6.4f}   {:6.4f}", peer.p_acc_1, peer.p_mrr));
    return text;
}

} // namespace

std::string report_text(const Report& report, const Terminal& terminal) {
    const auto heading = [&](std::string_view text) { return "\n" + terminal.styled(Style::bold, text) + "\n"; };
    std::string text = fmt::format("{} vacancies of {} against {} ({})\n", report.count, report.vacancies,
                                   report.judgments, report.part);
    if (report.part == "all")
        text += "Of the bundled vacancies this is also the half that was learnt from; --part check is the other.\n";
    if (report.unanswered > 0)
        text += fmt::format("{} judged vacancies are not in the file of vacancies.\n", report.unanswered);
    if (report.unjudged > 0) text += fmt::format("{} vacancies without a judgment were left out.\n", report.unjudged);
    text += "\n" + measure_lines(report.measures, terminal);
    text += fmt::format("{}{:5.2f} ms\n", pad("median time a vacancy, one thread", label_columns),
                        report.median_milliseconds);
    if (!report.peers.empty()) text += heading("Beside other systems") + peer_lines(report, terminal);
    text += heading("By level") + group_lines(report.by_level, terminal);
    text += heading("By sector") + group_lines(report.by_sector, terminal);
    text += heading("Reliability of the probabilities") + reliability_lines(report.reliability, terminal);
    text += heading("Levels") + confusion_lines(report, terminal);
    if (report.worst.empty()) return text;
    text += heading("Worst answers");
    for (std::size_t at = 0; at < std::min(shown_cases, report.worst.size()); ++at)
        text += case_lines(report.worst[at], terminal);
    return text;
}

} // namespace vakpeil::tools
