#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lexicons/compounds.hpp"
#include "lexicons/string_hash.hpp"

// Step 3 of the chain: the forms of a job title to one: `verkoopster`, `verkopers`, `verkoop(st)er`, `verkoper/-ster` →
// `verkoper`; `directrice` → `directeur`; `coiffeuse` → `coiffeur`. Rules for the regular ones, a table for the
// exceptions (`kokkin` → `kok`, `venster` stays). A word with no such form comes back as it is.
//
// Of a compound the last part changes: `winkelverkoopster` → `winkelverkoper`. A wrong merge is worse than a missed
// one, so most rules apply only when what they make is a known word: one of the table's canonical forms or of the
// compound parts.

namespace vakpeil {

class TitleForms {
public:
    // Two columns, surface and canonical form, normalised on reading. Throws as read_table.
    static TitleForms load(const std::filesystem::path& path);

    // `normal` is a normalised word; of several words the last one changes.
    [[nodiscard]] std::string canonical(std::string_view normal, const CompoundSplitter& compounds) const;

private:
    StringMap<std::string> exceptions_;
    StringSet canonicals_;
};

} // namespace vakpeil
