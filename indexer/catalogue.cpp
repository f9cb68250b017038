#include "indexer/catalogue.hpp"

#include <algorithm>
#include <array>

#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return text;
}

std::optional<CatalogueEntry> parse_entry(std::string_view line) {
    std::array<std::string_view, 4> cells;
    for (std::string_view& cell : cells) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return std::nullopt;
        cell = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    const bool estimated = cells[1].starts_with('~');
    if (estimated) cells[1].remove_prefix(1);
    if (cells[1].size() != 1 || cells[1][0] < '1' || cells[1][0] > '8') return std::nullopt;
    if (cells[2] != "official" && cells[2] != "vakpeil") return std::nullopt;
    const Origin origin = cells[2] == "official" ? Origin::official : Origin::vakpeil;
    return CatalogueEntry{std::string(cells[0]), std::string(line), cells[1][0] - '0', origin, estimated,
                          std::string(cells[3])};
}

} // namespace

std::string_view to_string(Origin origin) noexcept {
    return origin == Origin::official ? "official" : "vakpeil";
}

std::string sector_of(const Qualification& qualification) {
    if (qualification.domains.empty()) return {};
    const std::string& widest = qualification.domains.front();
    return std::string(trim(std::string_view(widest).substr(0, widest.find('>'))));
}

Catalogue catalogue_of(std::span<const Qualification> qualifications) {
    Catalogue catalogue;
    catalogue.reserve(qualifications.size());
    for (const Qualification& qualification : qualifications)
        catalogue.push_back({qualification.code, qualification.title, qualification.level, qualification.origin,
                             qualification.level_estimated, sector_of(qualification)});
    return catalogue;
}

std::string write_catalogue(const Catalogue& catalogue) {
    std::string text;
    for (const CatalogueEntry& entry : catalogue) {
        text += one_line(entry.code) + '\t' + (entry.level_estimated ? "~" : "") + std::to_string(entry.level) + '\t';
        text +=
            std::string(to_string(entry.origin)) + '\t' + one_line(entry.sector) + '\t' + one_line(entry.title) + '\n';
    }
    return text;
}

std::optional<Catalogue> parse_catalogue(std::string_view text) {
    Catalogue catalogue;
    for (const std::string_view line : split_lines(text)) {
        if (line.empty()) continue;
        std::optional<CatalogueEntry> entry = parse_entry(line);
        if (!entry) return std::nullopt;
        catalogue.push_back(std::move(*entry));
    }
    return catalogue;
}

} // namespace vakpeil
