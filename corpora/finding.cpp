#include "corpora/finding.hpp"

#include <algorithm>
#include <string_view>

namespace vakpeil {

namespace {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        break;
    }
    return "error";
}

} // namespace

std::string to_string(const Finding& finding) {
    std::string text = finding.path;
    if (finding.line != 0) text += ":" + std::to_string(finding.line);
    if (!text.empty()) text += ": ";
    text += name_of(finding.severity);
    return text + ": " + finding.message;
}

bool has_errors(const Findings& findings) noexcept {
    return std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

} // namespace vakpeil
