#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The register's text layout as lines and sections, before anyone asks what they mean.

namespace vakpeil {

enum class LayoutHeading {
    none, // what stands before the first heading
    unknown,
    overview,
    title,
    definition,
    delimitation,
    synonyms,
    level,
    year,
    competences,
    competence_list,
    descriptors,
    knowledge,
    cognitive,
    problem_solving,
    motor,
    setting_context,
    action_context,
    autonomy,
    independent_in,
    bound_by,
    relies_on,
    responsibility,
    attestations,
    domains,
    parts,
    provenance,
};

// Behind a level that is an estimate: "6 (geschat)".
inline constexpr std::string_view estimated_mark = "(geschat)";

// The heading as the register prints it; empty for `none` and `unknown`.
[[nodiscard]] std::string_view heading_text(LayoutHeading heading) noexcept;

[[nodiscard]] std::optional<LayoutHeading> find_heading(std::string_view line);

// A line that is not blank; the views point into the text that was split.
struct LayoutLine {
    std::size_t number = 0; // in the document, from 1
    std::size_t indent = 0; // white space before the text or its bullet, in code points
    bool bullet = false;
    bool after_blank = false;
    std::string_view whole; // trimmed, with the bullet
    std::string_view text;  // trimmed, without it
};

[[nodiscard]] std::vector<LayoutLine> layout_lines(std::string_view utf8);

// True for a line without a bullet that is indented as far as the bullet line it belongs to, or farther.
[[nodiscard]] bool hangs_below(const LayoutLine& line, std::size_t bullet_indent) noexcept;

struct LayoutSection {
    LayoutHeading heading = LayoutHeading::none;
    LayoutLine at; // the heading's own line
    std::span<const LayoutLine> lines;
};

// The first section is what stands before the first heading, maybe without lines. Never empty.
[[nodiscard]] std::vector<LayoutSection> layout_sections(std::span<const LayoutLine> lines);

// The section's lines as items: one for each bullet with the lines that go on with it, and one for each line by itself.
[[nodiscard]] std::vector<std::string> layout_items(std::span<const LayoutLine> lines);

// The section's lines as one paragraph.
[[nodiscard]] std::string layout_prose(std::span<const LayoutLine> lines);

} // namespace vakpeil
