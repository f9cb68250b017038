#include "corpora/register_fields.hpp"

#include <algorithm>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto* const end = std::ranges::find_if_not(text, is_ascii_alphanumeric);
        const auto size = static_cast<std::size_t>(end - text.begin());
        if (size > 0) found.push_back(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return found;
}

} // namespace

std::string find_competent_code(std::string_view text) {
    constexpr std::size_t size = 7;
    if (ascii_lower(text).find("competent") == std::string::npos) return {};
    for (std::size_t i = 0; i + size <= text.size(); ++i) {
        const bool starts = is_ascii_upper(text[i]) && (i == 0 || !is_ascii_alphanumeric(text[i - 1]));
        const bool ends = i + size == text.size() || !is_ascii_alphanumeric(text[i + size]);
        if (starts && ends && std::ranges::all_of(text.substr(i + 1, size - 1), is_ascii_digit)) {
            return std::string(text.substr(i, size));
        }
    }
    return {};
}

void read_title(std::span<const LayoutLine> lines, Qualification& qualification) {
    if (!lines.empty() && qualification.title.empty()) {
        qualification.title = squeeze_spaces(lines.front().whole);
        lines = lines.subspan(1);
    }
    for (const LayoutLine& line : lines) {
        if (qualification.competent_code.empty()) qualification.competent_code = find_competent_code(line.whole);
    }
}

void read_level(std::span<const LayoutLine> lines, Qualification& qualification, Report& report) {
    if (lines.empty()) return;
    const LayoutLine& line = lines.front();
    std::string_view text = line.text;
    const bool estimated = text.ends_with(estimated_mark);
    if (estimated) text = trim(text.substr(0, text.size() - estimated_mark.size()));
    const std::optional<int> level = parse_number(text);
    if (!level || *level < 1 || *level > 8) {
        report.error(line.number, "level " + in_quotes(line.text.substr(0, 40)) + " is not a number from 1 to 8");
        return;
    }
    if (qualification.level != 0) return;
    qualification.level = *level;
    qualification.level_estimated = estimated;
}

void read_year(std::span<const LayoutLine> lines, Qualification& qualification, Report& report) {
    for (const LayoutLine& line : lines) {
        bool understood = false;
        std::string_view before;
        for (const std::string_view word : words(line.text)) {
            const std::optional<int> number = parse_number(word);
            const bool is_version = equals_ignoring_case(std::exchange(before, word), "versie");
            if (!number) continue;
            understood = true;
            if (!is_version) {
                qualification.year = *number;
            } else if (*number != qualification.version && qualification.version != 0) {
                report.warning(line.number, "version " + std::to_string(*number) + " is not the version of the code " +
                                                in_quotes(qualification.code) + ", which is followed");
            }
        }
        if (!understood) report.warning(line.number, "no year or version is in " + in_quotes(line.text.substr(0, 40)));
    }
}

void read_parts(std::span<const LayoutLine> lines, std::vector<PartialQualification>& parts, Report& report) {
    for (const LayoutLine& line : lines) {
        const std::size_t space = line.text.find(' ');
        const std::string_view code = line.text.substr(0, space);
        const std::optional<CodeParts> known = parse_code(code);
        if (!known || known->part.empty() || space == std::string_view::npos) {
            report.warning(line.number, in_quotes(line.text.substr(0, 60)) +
                                            " does not begin with the code of a part, such as BK-0130-5-DBK-01, and is "
                                            "left out");
            continue;
        }
        parts.push_back({std::string(code), squeeze_spaces(line.text.substr(space + 1))});
    }
}

} // namespace vakpeil
