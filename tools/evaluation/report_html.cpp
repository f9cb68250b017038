#include "tools/evaluation/report_html.hpp"

namespace vakpeil::tools {

std::string report_html(const Report& report) {
    return "<p>" + report.part;
}

} // namespace vakpeil::tools
