#pragma once

#include <string>
#include <vector>

#include "corpora/esco.hpp"

namespace vakpeil {

// What a job title can be linked to: an occupation of ESCO, or a group of ISCO-08, which has the occupations below it.
struct TitleConcept {
    std::string uri;
    std::string isco; // code of the group; empty when it is not known
    bool is_group = false;
    std::vector<std::string> names; // never empty, the preferred one first
    std::string description;        // read when an index is built, and not kept in it

    bool operator==(const TitleConcept&) const = default;
};

// The occupations, and then the groups.
[[nodiscard]] std::vector<TitleConcept> title_concepts(const Esco& esco);

} // namespace vakpeil
