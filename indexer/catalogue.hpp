#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"

// The list of what an index holds, small enough to read whole when the index is opened. A qualification's place in it
// is its ordinal.

namespace vakpeil {

struct CatalogueEntry {
    std::string code;
    std::string title;
    int level = 0; // 1..8
    Origin origin = Origin::official;
    bool level_estimated = false; // by Vakpeil, for want of the register's own
    std::string sector = {};      // the widest domain of work, "Bouw"; empty when none is given

    bool operator==(const CatalogueEntry&) const = default;
};

using Catalogue = std::vector<CatalogueEntry>;

[[nodiscard]] std::string_view to_string(Origin origin) noexcept; // "official", "vakpeil"

// "Bouw en hout > Schrijnwerk" is of "Bouw en hout".
[[nodiscard]] std::string sector_of(const Qualification& qualification);

[[nodiscard]] Catalogue catalogue_of(std::span<const Qualification> qualifications);

// One line an entry: code, level ("~6" when estimated), origin, sector, title, separated by tabs.
[[nodiscard]] std::string write_catalogue(const Catalogue& catalogue);

// Nothing when the text is not what write_catalogue makes.
[[nodiscard]] std::optional<Catalogue> parse_catalogue(std::string_view text);

} // namespace vakpeil
