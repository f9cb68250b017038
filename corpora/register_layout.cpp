#include "corpora/register_layout.hpp"

#include <algorithm>

#include "corpora/ascii.hpp"
#include "corpora/code_point.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        text.remove_prefix(first_code_point(text).size);
    return count;
}

LayoutLine to_layout_line(std::string_view line, std::string_view trimmed, std::size_t number) {
    LayoutLine result;
    result.number = number;
    result.indent = count_code_points(line.substr(0, static_cast<std::size_t>(trimmed.data() - line.data())));
    result.whole = trimmed;
    result.text = trim(strip_bullet(trimmed, result.bullet));
    return result;
}

// Headings of this layout are short, begin with a capital and end without punctuation.
bool is_like_heading(const LayoutLine& line) {
    constexpr std::size_t longest = 60;
    const std::string_view text = line.whole;
    if (line.bullet || text.size() > longest || !is_ascii_upper(text.front())) return false;
    return is_ascii_letter(text.back()) || text.back() == ')';
}

// A heading that this version does not know stands between blank lines, above something that is no heading.
bool is_unknown_heading(std::span<const LayoutLine> lines, std::size_t index, const LayoutSection& section,
                        bool is_first) {
    const LayoutHeading current = section.heading;
    if (current == LayoutHeading::none || current == LayoutHeading::attestations) return false;
    const bool is_prose = current == LayoutHeading::title || current == LayoutHeading::definition ||
                          current == LayoutHeading::delimitation || current == LayoutHeading::provenance;
    if (is_prose && is_first) return false;
    if (!lines[index].after_blank || !is_like_heading(lines[index]) || index + 1 == lines.size()) return false;
    const LayoutLine& next = lines[index + 1];
    // Below a known heading only groups of competences bear names, and those stand above a competence.
    return next.after_blank && !is_like_heading(next) && !starts_with_ignoring_case(next.text, "competentie ");
}

} // namespace

std::vector<LayoutLine> layout_lines(std::string_view utf8) {
    std::vector<LayoutLine> lines;
    std::size_t number = 0;
    bool after_blank = true;
    LayoutLine lone_bullet; // a copied page may have the bullet on one line and its text on the next
    for (const std::string_view line : split_lines(utf8)) {
        ++number;
        const std::string_view trimmed = trim(line);
        if (trimmed.empty()) {
            after_blank = true;
            lone_bullet = {};
            continue;
        }
        LayoutLine next = to_layout_line(line, trimmed, number);
        next.after_blank = after_blank;
        if (next.text.empty()) {
            lone_bullet = next;
            continue;
        }
        if (lone_bullet.bullet && !next.bullet) {
            next.bullet = true;
            next.indent = lone_bullet.indent;
        }
        lone_bullet = {};
        after_blank = false;
        lines.push_back(next);
    }
    return lines;
}

bool hangs_below(const LayoutLine& line, std::size_t bullet_indent) noexcept {
    return !line.bullet && line.indent > 0 && line.indent >= bullet_indent;
}

std::vector<LayoutSection> layout_sections(std::span<const LayoutLine> lines) {
    std::vector<LayoutSection> sections(1);
    std::size_t first = 0;
    std::optional<std::size_t> bullet_indent;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LayoutLine& line = lines[i];
        if (line.bullet) {
            bullet_indent = line.indent;
            continue;
        }
        // What goes on with a list item is never a heading, whatever its words.
        if (bullet_indent && !line.after_blank && hangs_below(line, *bullet_indent)) continue;
        std::optional<LayoutHeading> heading = find_heading(line.whole);
        if (!heading && is_unknown_heading(lines, i, sections.back(), i == first)) heading = LayoutHeading::unknown;
        if (!heading) continue;
        sections.back().lines = lines.subspan(first, i - first);
        sections.push_back({*heading, line, {}});
        first = i + 1;
        bullet_indent.reset();
    }
    sections.back().lines = lines.subspan(first);
    return sections;
}

std::vector<std::string> layout_items(std::span<const LayoutLine> lines) {
    std::vector<std::string> items;
    std::optional<std::size_t> bullet_indent;
    for (const LayoutLine& line : lines) {
        if (bullet_indent && !line.bullet && (!line.after_blank || hangs_below(line, *bullet_indent))) {
            items.back() += ' ' + squeeze_spaces(line.text);
            continue;
        }
        items.push_back(squeeze_spaces(line.text));
        bullet_indent = line.bullet ? std::optional(line.indent) : std::nullopt;
    }
    return items;
}

std::string layout_prose(std::span<const LayoutLine> lines) {
    std::string prose;
    for (const LayoutLine& line : lines) {
        if (!prose.empty()) prose += ' ';
        prose += squeeze_spaces(line.whole);
    }
    return prose;
}

} // namespace vakpeil
