#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/report.hpp"

// The sections of the register's layout that say what a qualification is, one function each.

namespace vakpeil {

// "D140201" in "Competent fiche "D140201 Handel"": a capital and six digits, in a text that names Competent; else
// empty.
[[nodiscard]] std::string find_competent_code(std::string_view text);

// Below the title stands a remark on where the name comes from, of which only the Competent sheet is a fact to keep.
void read_title(std::span<const LayoutLine> lines, Qualification& qualification);

// "6", or "6 (geschat)" for an estimate.
void read_level(std::span<const LayoutLine> lines, Qualification& qualification, Report& report);

// "versie 1, 2020", "versie 2" or "2020". The version is the code's; here it only serves as a check.
void read_year(std::span<const LayoutLine> lines, Qualification& qualification, Report& report);

// "BK-0130-5-DBK-01 Plaatser buitenbepleistering"
void read_parts(std::span<const LayoutLine> lines, std::vector<PartialQualification>& parts, Report& report);

} // namespace vakpeil
