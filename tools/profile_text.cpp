#include "tools/profile_text.hpp"

#include "corpora/register_text.hpp"

namespace vakpeil::tools {

std::optional<std::string> profile_text(const Qualification& qualification, const std::string& source,
                                        Findings& findings) {
    const LayoutFit fit = layout_fit(qualification);
    if (fit == LayoutFit::none) {
        findings.push_back({Severity::error, source, 0,
                            qualification.code + " cannot be a profile: its title cannot be told from a heading or a "
                                                 "code of the layout; it is left out"});
        return std::nullopt;
    }
    if (fit == LayoutFit::partial)
        findings.push_back({Severity::warning, source, 0,
                            qualification.code +
                                " has a text that the layout does not hold as it is, such as one that "
                                "looks like a mark of the layout; compare its profile with the source"});
    return write_register_text(qualification);
}

} // namespace vakpeil::tools
