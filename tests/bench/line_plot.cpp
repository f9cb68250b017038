#include "tests/bench/line_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace vakpeil::bench {

namespace {

constexpr double left = 70;
constexpr double top = 44;
constexpr double width = 400;
constexpr double height = 260;
constexpr double room_for_names = 130;
constexpr std::array<const char*, 6> colours{"#1b6ca8", "#c8553d", "#3a7d44", "#7b4fa3", "#b8860b", "#555555"};

// A logarithmic axis from a round figure to a round figure.
struct Axis {
    double low = 0;
    double high = 0;
    double begin = 0; // on the paper
    double length = 0;

    [[nodiscard]] double place(double value) const {
        return begin + length * std::log(value / low) / std::log(high / low);
    }
};

// The round figures 1, 2 and 5 of each decade.
double round_figure(int step) {
    constexpr std::array<double, 3> figures{1, 2, 5};
    const int decade = step >= 0 ? step / 3 : (step - 2) / 3;
    return figures.at(static_cast<std::size_t>(step - 3 * decade)) * std::pow(10.0, decade);
}

int step_below(double value) {
    int step = 3 * static_cast<int>(std::floor(std::log10(value)));
    while (round_figure(step + 1) <= value)
        ++step;
    return step;
}

Axis axis_of(double lowest, double highest, double begin, double length) {
    const int low = step_below(lowest * 1.001);
    int high = step_below(highest);
    if (round_figure(high) < highest || high <= low) ++high;
    return {round_figure(low), round_figure(high), begin, length};
}

std::string tick_label(double value) {
    return value >= 1000 ? fmt::format("{:g}k", value / 1000) : fmt::format("{:g}", value);
}

std::string grid(const Axis& x, const Axis& y) {
    std::string lines;
    for (int step = step_below(x.low * 1.001); round_figure(step) <= x.high * 1.001; ++step) {
        const double at = x.place(round_figure(step));
        lines += fmt::format(R"(<path class="grid" d="M{0:.1f} {1}V{2}"/><text x="{0:.1f}" y="{3}" )"
                             R"(text-anchor="middle">{4}</text>)"
                             "\n",
                             at, top, top + height, top + height + 18, tick_label(round_figure(step)));
    }
    for (int step = step_below(y.low * 1.001); round_figure(step) <= y.high * 1.001; ++step) {
        const double at = y.place(round_figure(step));
        lines += fmt::format(R"(<path class="grid" d="M{0} {1:.1f}H{2}"/><text x="{3}" y="{4:.1f}" )"
                             R"(text-anchor="end">{5}</text>)"
                             "\n",
                             left, at, left + width, left - 8, at + 4, tick_label(round_figure(step)));
    }
    return lines;
}

std::string curve_of(const Curve& curve, const char* colour, const Axis& x, const Axis& y) {
    std::string path;
    std::string points;
    for (const auto& [across, up] : curve.points) {
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x.place(across), y.place(up));
        points +=
            fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="3.5" fill="{}"><title>{}, {:g}: {:.0f}</title></circle>)",
                        x.place(across), y.place(up), colour, curve.name, across, up);
    }
    const auto& [across, up] = curve.points.back();
    return fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="2"/>{})"
                       R"(<text x="{:.1f}" y="{:.1f}" fill="{}">{}</text>)"
                       "\n",
                       path, colour, points, x.place(across) + 9, y.place(up) + 4, colour, curve.name);
}

} // namespace

std::string svg(const LinePlot& plot) {
    const auto& first = plot.curves.front().points.front();
    Axis x{first.first, first.first, 0, 0};
    Axis y{first.second, first.second, 0, 0};
    for (const Curve& curve : plot.curves)
        for (const auto& [across, up] : curve.points) {
            x = {std::min(x.low, across), std::max(x.high, across), 0, 0};
            y = {std::min(y.low, up), std::max(y.high, up), 0, 0};
        }
    x = axis_of(x.low, x.high, left, width);
    y = axis_of(y.low, y.high, top + height, -height);
    std::string content = grid(x, y);
    for (std::size_t at = 0; at < plot.curves.size(); ++at)
        content += curve_of(plot.curves[at], colours.at(at), x, y);
    return fmt::format(
        R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" role="img" font-family="sans-serif" font-size="12">
<title>{2}</title>
<style>.grid {{ stroke: #ddd; fill: none }}</style>
<rect width="{0}" height="{1}" fill="white"/>
<text x="{3}" y="24" font-size="15" font-weight="bold">{2}</text>
{4}<text x="{5}" y="{6}" text-anchor="middle">{7}</text>
<text transform="translate(18 {8}) rotate(-90)" text-anchor="middle">{9}</text>
</svg>
)svg",
        left + width + room_for_names, top + height + 52, plot.title, left, content, left + width / 2,
        top + height + 42, plot.across, top + height / 2, plot.up);
}

} // namespace vakpeil::bench
