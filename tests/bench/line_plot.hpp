#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vakpeil::bench {

struct Curve {
    std::string name;
    std::vector<std::pair<double, double>> points; // all above 0, by ascending x
};

struct LinePlot {
    std::string title;
    std::string across; // names of the axes, with their units
    std::string up;
    std::vector<Curve> curves; // at most six, each with a point
};

// As an SVG image that stands alone. Both axes are logarithmic, so that a straight line of slope 1 is a cost in
// proportion.
[[nodiscard]] std::string svg(const LinePlot& plot);

} // namespace vakpeil::bench
