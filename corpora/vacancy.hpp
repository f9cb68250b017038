#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A vacancy, whatever it came from, as one plain text with marked stretches.

namespace vakpeil {

enum class SectionKind { unknown, title, tasks, profile, offer, company, contact };

[[nodiscard]] std::string_view to_string(SectionKind kind) noexcept; // "tasks"

// The kind with that name, or nothing.
[[nodiscard]] std::optional<SectionKind> parse_section_kind(std::string_view name) noexcept;

// A stretch of Vacancy::text, in bytes, with what the source said it is. `unknown` means that the source did not say.
struct Section {
    SectionKind kind = SectionKind::unknown;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Section&) const = default;
};

struct Vacancy {
    std::string id;    // the source's own, may be empty
    std::string title; // from a field or <h1>/<title>; empty when the source has none
    std::string text;  // plain UTF-8: paragraphs on lines, list items of HTML and JSON on lines starting with "• ",
                       // plain text as it was given; what became the title is not repeated in it
    std::vector<Section> sections; // in order, without overlap, covering the text but for blank lines between them
    std::string education;         // declared by a field of the source, as text; may be empty
    std::string experience;        // likewise
};

} // namespace vakpeil
