#include "corpora/vacancy.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vakpeil {

namespace {

constexpr std::array<std::pair<SectionKind, std::string_view>, 7> section_names = {{
    {SectionKind::unknown, "unknown"},
    {SectionKind::title, "title"},
    {SectionKind::tasks, "tasks"},
    {SectionKind::profile, "profile"},
    {SectionKind::offer, "offer"},
    {SectionKind::company, "company"},
    {SectionKind::contact, "contact"},
}};

} // namespace

std::string_view to_string(SectionKind kind) noexcept {
    const auto* const found = std::ranges::find(section_names, kind, &std::pair<SectionKind, std::string_view>::first);
    return found == section_names.end() ? "unknown" : found->second;
}

std::optional<SectionKind> parse_section_kind(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(section_names, name, &std::pair<SectionKind, std::string_view>::second);
    if (found == section_names.end()) return std::nullopt;
    return found->first;
}

} // namespace vakpeil
