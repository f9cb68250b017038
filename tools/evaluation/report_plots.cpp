#include "tools/evaluation/report_plots.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "tools/evaluation/html_page.hpp"
#include "tools/evaluation/html_parts.hpp"

namespace vakpeil::tools {

namespace {

using Confusion = std::array<std::array<std::size_t, 8>, 8>;

// The square that the reliability is drawn in.
constexpr double left = 58;
constexpr double top = 18;
constexpr double side = 320;

double across(double share) {
    return left + std::clamp(share, 0.0, 1.0) * side;
}

double down(double share) {
    return top + (1 - std::clamp(share, 0.0, 1.0)) * side;
}

// 95% of a share of so many: E. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
Interval wilson(double share, std::size_t count) {
    constexpr double z = 1.96;
    const auto cases = static_cast<double>(count);
    const double centre = share + z * z / (2 * cases);
    const double spread = z * std::sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases));
    const double scale = 1 + z * z / cases;
    return {(centre - spread) / scale, (centre + spread) / scale};
}

std::string reliability_axes() {
    std::string axes =
        fmt::format(R"(<rect class="frame" x="{}" y="{}" width="{}" height="{}"/>)", left, top, side, side);
    for (int tick = 0; tick <= 100; tick += 20) {
        const double share = tick / 100.0;
        axes += fmt::format(R"(<path class="grid" d="M{0:.1f} {1}V{2}M{3} {4:.1f}H{5}"/>)", across(share), top,
                            top + side, left, down(share), left + side);
        axes += fmt::format(R"(<text x="{:.1f}" y="{}" text-anchor="middle">{}%</text>)", across(share),
                            top + side + 20, tick);
        axes += fmt::format(R"(<text x="{}" y="{:.1f}" text-anchor="end">{}%</text>)", left - 8, down(share) + 5, tick);
    }
    axes += fmt::format(R"(<path class="diagonal" d="M{} {}L{} {}"/>)", left, top + side, left + side, top);
    axes += fmt::format(R"(<text class="hint" x="{}" y="{}">too modest</text>)", left + 12, top + 24);
    axes += fmt::format(R"(<text class="hint" x="{}" y="{}" text-anchor="end">too sure</text>)", left + side - 12,
                        top + side - 14);
    axes += fmt::format(R"(<text class="axis" x="{}" y="{}" text-anchor="middle">probability given</text>)",
                        left + side / 2, top + side + 46);
    axes += fmt::format(R"svg(<text class="axis" transform="translate(14 {}) rotate(-90)" text-anchor="middle">)svg"
                        "share right</text>",
                        top + side / 2);
    return axes;
}

// Its area says how many answers are behind it, its whiskers how sure its height is.
std::string reliability_point(const ReliabilityBin& bin, std::size_t largest) {
    const double radius = std::max(3.5, 14 * std::sqrt(static_cast<double>(bin.count) / static_cast<double>(largest)));
    const Interval interval = wilson(std::clamp(bin.right, 0.0, 1.0), bin.count);
    return fmt::format(R"(<path class="spread" d="M{0:.1f} {1:.1f}V{2:.1f}"/>)"
                       R"(<circle class="point" cx="{0:.1f}" cy="{3:.1f}" r="{4:.1f}">)"
                       "<title>{5} answers of {6} on average, {7} right</title></circle>",
                       across(bin.probability), down(interval.high), down(interval.low), down(bin.right), radius,
                       count_figure(bin.count), percent_figure(bin.probability), percent_figure(bin.right));
}

std::string reliability_description(const std::vector<ReliabilityBin>& bins) {
    std::string text = "The nearer the points are to the diagonal, the better the probabilities.";
    for (const ReliabilityBin& bin : bins)
        text += fmt::format(" Of {} answers with {} on average, {} were right.", count_figure(bin.count),
                            percent_figure(bin.probability, 0), percent_figure(bin.right, 0));
    return text;
}

constexpr double cell = 38;
constexpr double cells_left = 46;
constexpr double cells_top = 48;

std::size_t sum(const std::array<std::size_t, 8>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

// The shades between are left out: on them neither dark nor light figures can be read well.
double shade(double share) {
    return share < 0.5 ? 0.08 + 0.84 * share : 0.85 + 0.3 * (share - 0.5);
}

std::string confusion_cell(const Confusion& confusion, std::size_t judged, std::size_t answered) {
    const std::size_t count = confusion[judged][answered];
    const double x = cells_left + cell * static_cast<double>(answered);
    const double y = cells_top + cell * static_cast<double>(judged);
    const std::string_view kind = judged == answered ? "right" : "wrong";
    if (count == 0)
        return fmt::format(R"(<rect class="cell empty {}" x="{}" y="{}" width="{}" height="{}" rx="4"/>)", kind, x + 1,
                           y + 1, cell - 2, cell - 2);
    const double share = static_cast<double>(count) / static_cast<double>(sum(confusion[judged]));
    return fmt::format(R"(<g><title>{} of level {} answered as level {}: {} of that level</title>)"
                       R"(<rect class="cell {}" x="{}" y="{}" width="{}" height="{}" rx="4" fill-opacity="{:.2f}"/>)"
                       R"(<text class="{}{}" x="{}" y="{}" text-anchor="middle">{}</text></g>)",
                       count_figure(count), judged + 1, answered + 1, percent_figure(share, 0), kind, x + 1, y + 1,
                       cell - 2, cell - 2, shade(share), share < 0.5 ? "count" : "count strong",
                       count > 9999 ? " long" : "", x + cell / 2, y + cell / 2 + 5, count);
}

std::string confusion_axes(const Confusion& confusion) {
    std::string axes;
    for (std::size_t level = 0; level < 8; ++level) {
        const double middle = cell * (static_cast<double>(level) + 0.5);
        axes += fmt::format(R"(<text x="{}" y="{}" text-anchor="middle">{}</text>)", cells_left + middle, cells_top - 8,
                            level + 1);
        axes += fmt::format(R"(<text x="{}" y="{}" text-anchor="end">{}</text>)", cells_left - 10,
                            cells_top + middle + 5, level + 1);
        axes += fmt::format(R"(<text class="hint" x="{}" y="{}" text-anchor="end">{}</text>)", 398,
                            cells_top + middle + 5, sum(confusion[level]));
    }
    axes += fmt::format(R"(<text class="hint" x="398" y="{}" text-anchor="end">all</text>)", cells_top - 8);
    axes += fmt::format(R"(<text class="axis" x="{}" y="16" text-anchor="middle">answered level</text>)",
                        cells_left + 4 * cell);
    axes += fmt::format(R"svg(<text class="axis" transform="translate(14 {}) rotate(-90)" text-anchor="middle">)svg"
                        "judged level</text>",
                        cells_top + 4 * cell);
    return axes;
}

std::string confusion_description(const Confusion& confusion) {
    std::size_t all = 0;
    std::size_t right = 0;
    for (std::size_t level = 0; level < 8; ++level) {
        all += sum(confusion[level]);
        right += confusion[level][level];
    }
    return fmt::format(
        "Rows are judged levels 1 to 8, columns answered levels. Of {} vacancies, {} lie on the diagonal, "
        "where both agree.",
        count_figure(all), count_figure(right));
}

} // namespace

std::string reliability_plot(const std::vector<ReliabilityBin>& bins) {
    std::vector<ReliabilityBin> filled;
    for (const ReliabilityBin& bin : bins)
        if (bin.count > 0 && std::isfinite(bin.probability) && std::isfinite(bin.right)) filled.push_back(bin);
    std::size_t largest = 1;
    std::string line;
    for (const ReliabilityBin& bin : filled) {
        largest = std::max(largest, bin.count);
        line += fmt::format("{}{:.1f} {:.1f}", line.empty() ? "M" : "L", across(bin.probability), down(bin.right));
    }
    std::string content = reliability_axes();
    if (!line.empty()) content += fmt::format(R"(<path class="curve" d="{}"/>)", line);
    for (const ReliabilityBin& bin : filled)
        content += reliability_point(bin, largest);
    return plot("reliability-plot", "400 392", "Probability given against share right", reliability_description(filled),
                content);
}

std::string confusion_plot(const std::array<std::array<std::size_t, 8>, 8>& confusion) {
    std::string content = confusion_axes(confusion);
    for (std::size_t judged = 0; judged < 8; ++judged)
        for (std::size_t answered = 0; answered < 8; ++answered)
            content += confusion_cell(confusion, judged, answered);
    return plot("confusion-plot", "400 358", "Judged level against answered level", confusion_description(confusion),
                content);
}

} // namespace vakpeil::tools
