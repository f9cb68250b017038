#pragma once

#include <string>
#include <string_view>

#include "matcher/matcher.hpp"

namespace vakpeil::tools {

// The record, a JSON object, on one line and with the qualification that fits in the properties that schema.org has for
// it; unchanged when none fits.
//
//   "educationRequirements": {"@type": "EducationalOccupationalCredential", "credentialCategory":
//   "beroepskwalificatie",
//      "name": "Metselaar", "identifier": "BK-0082-2", "educationalLevel": {"@type": "DefinedTerm", "termCode": "3",
//      ...}}
//   "occupationalCategory":  {"@type": "CategoryCode", "codeValue": "BK-0082-2", "name": "Metselaar", ...}
//
// What stood in these properties is kept: they become lists with ours last. schema.org has no property for the
// probability of a category, and `additionalProperty` is none of a JobPosting, so it is told in the `description` of
// the category code. Properties: https://schema.org/JobPosting, CategoryCode, EducationalOccupationalCredential,
// DefinedTerm.
[[nodiscard]] std::string posting_with_qualification(std::string_view record, const MatchResult& result);

} // namespace vakpeil::tools
