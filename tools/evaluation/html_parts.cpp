#include "tools/evaluation/html_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "corpora/code_point.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::array<std::string_view, 8> shares{
    "acc_1", "acc_3", "acc_5", "level_exact", "level_within_1", "no_fit_precision", "no_fit_recall", "answer_right"};

bool is_share(const Measure& measure) {
    return std::find(shares.begin(), shares.end(), measure.name) != shares.end();
}

bool has_interval(const Measure& measure) {
    return std::isfinite(measure.value) && std::isfinite(measure.interval.low) && std::isfinite(measure.interval.high);
}

double percent(double share) {
    return std::clamp(share, 0.0, 1.0) * 100;
}

std::string bar(std::string_view kind, double value, std::string_view whisker) {
    const std::string fill = std::isfinite(value)
                                 ? fmt::format(R"(<rect class="{}" width="{:.1f}" height="10"/>)", kind, percent(value))
                                 : "";
    return fmt::format(R"(<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">)"
                       R"(<rect class="track" width="100" height="10"/>{}{}</svg>)",
                       fill, whisker);
}

} // namespace

std::string escaped(std::string_view text) {
    const std::string line = one_line(text);
    std::string safe;
    safe.reserve(line.size());
    for (std::string_view rest = line; !rest.empty();) {
        const CodePoint point = first_code_point(rest);
        switch (point.value) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            if (point.value < 0)
                safe += "\uFFFD";
            else
                safe += rest.substr(0, point.size);
        }
        rest.remove_prefix(point.size);
    }
    return safe;
}

std::string count_figure(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string decimal_figure(double value, int decimals) {
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, decimals) : "–";
}

std::string percent_figure(double share, int decimals) {
    return std::isfinite(share) ? fmt::format("{:.{}f}%", share * 100, decimals) : "–";
}

std::string measure_figure(const Measure& measure) {
    return is_share(measure) ? percent_figure(measure.value) : decimal_figure(measure.value);
}

std::string interval_figure(const Measure& measure) {
    if (!has_interval(measure)) return "–";
    const auto [low, high] = measure.interval;
    if (is_share(measure)) return decimal_figure(low * 100, 1) + "–" + percent_figure(high);
    return decimal_figure(low) + "–" + decimal_figure(high);
}

std::string interval_bar(const Measure& measure) {
    std::string whisker;
    if (has_interval(measure))
        whisker = fmt::format(R"(<path class="whisker" d="M{0:.1f} 5H{1:.1f}M{0:.1f} 2V8M{1:.1f} 2V8"/>)",
                              percent(measure.interval.low), percent(measure.interval.high));
    return bar(measure.name == "ece" ? "fill wrong" : "fill", measure.value, whisker);
}

std::string probability_bar(double probability) {
    return bar("fill wrong", probability, "");
}

std::string share_bar(double share) {
    return bar("fill", share, "");
}

} // namespace vakpeil::tools
