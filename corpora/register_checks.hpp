#pragma once

#include <span>

#include "corpora/finding.hpp"
#include "corpora/qualification.hpp"

// Whether a profile of our own has what a profile must have, so that all can be matched alike.
//
//   Findings findings = check_profile({"corpora/register/BK-0252-4.txt", qualification});
//
// Contents: a definition, 8 to 25 synonyms, 6 to 16 competences numbered from 1 on, each with 3 to 8 activities and
// some knowledge, at most two of them general (these may have 2 activities), contexts, autonomy, responsibility,
// attestations, a domain, provenance; a level that is marked as an estimate for an own code (VP-) and only there; and a
// file named by its code. The register's own documents are as they are: of those only the name of the file is checked.
// Pure functions.

namespace vakpeil {

inline constexpr std::string_view general_group = "Algemene competenties"; // what every job shares
inline constexpr std::string_view own_code_prefix = "VP-";

struct Profile {
    std::string path;
    Qualification qualification;
};

[[nodiscard]] Findings check_profile(const Profile& profile);

// Names that more than three profiles claim, or one profile twice, and codes that stand in two files.
[[nodiscard]] Findings check_names(std::span<const Profile> profiles);

} // namespace vakpeil
