#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/classify/summary.hpp"
#include "tools/evaluation/html_parts.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t printed_qualifications = 10;

std::string printed_share(std::uint64_t part, std::uint64_t whole) {
    return percent_figure(static_cast<double>(part) / static_cast<double>(whole));
}

// "     1,234   12.3%  words"
std::string row(std::uint64_t count, std::uint64_t whole, std::string_view words) {
    return fmt::format("{:>13} {:>6}  {}\n", count_figure(count), printed_share(count, whole), words);
}

std::string status_rows(const ClassifySummary& summary) {
    const std::uint64_t whole = summary.answered();
    std::string text = row(summary.with_status(MatchStatus::matched), whole, "fit a qualification");
    text += row(summary.with_status(MatchStatus::no_fit), whole, "fit none");
    if (const auto other = summary.with_status(MatchStatus::unsupported_language); other > 0)
        text += row(other, whole, "are not in Dutch");
    if (const auto empty = summary.with_status(MatchStatus::empty); empty > 0)
        text += row(empty, whole, "have no words");
    text += "Of these\n";
    text += row(summary.with_triage(Triage::accept), whole, "can be accepted as they are");
    text += row(summary.with_triage(Triage::no_fit), whole, "can be laid aside");
    text += row(summary.with_triage(Triage::review), whole, "need a human eye");
    return text;
}

std::string level_rows(const ClassifySummary& summary) {
    std::string text = "Levels of the qualifications that fit\n";
    for (std::size_t level = 1; level < summary.levels.size(); ++level)
        if (summary.levels[level] > 0)
            text +=
                row(summary.levels[level], summary.with_status(MatchStatus::matched), fmt::format("level {}", level));
    return text;
}

std::string qualification_rows(const ClassifySummary& summary) {
    const std::uint64_t whole = summary.with_status(MatchStatus::matched);
    std::string text = "Most frequent qualifications\n";
    std::uint64_t shown = 0;
    const auto list = by_frequency(summary);
    for (std::size_t at = 0; at < std::min(printed_qualifications, list.size()); ++at) {
        const auto& [code, qualification] = list[at];
        text += row(qualification.count, whole, fit(code + " " + qualification.title, 56));
        shown += qualification.count;
    }
    if (list.size() > printed_qualifications)
        text += row(whole - shown, whole, fmt::format("{} others", count_figure(list.size() - printed_qualifications)));
    return text;
}

} // namespace

std::string summary_text(const ClassifySummary& summary, const RunCost& cost) {
    std::string text = fmt::format("{} records", count_figure(summary.records));
    if (cost.records < summary.records) text += fmt::format(", {} of them in this run", count_figure(cost.records));
    text += fmt::format(", in {:.1f} s: {} a second with {} thread{}, {} MB of memory at most\n", cost.seconds,
                        count_figure(static_cast<std::size_t>(std::llround(cost.rate()))), cost.threads,
                        cost.threads == 1 ? "" : "s", count_figure(cost.peak_bytes / 1'000'000));
    if (summary.rejects > 0) text += row(summary.rejects, summary.records, "could not be read");
    if (summary.answered() > 0) text += status_rows(summary);
    if (summary.with_status(MatchStatus::matched) > 0) text += level_rows(summary) + qualification_rows(summary);
    return text;
}

} // namespace vakpeil::tools
