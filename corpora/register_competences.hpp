#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/report.hpp"

namespace vakpeil {

// The list of competences, onto those read before. A line without a bullet above a competence is the heading of its
// group. Lines that belong to no competence are a warning.
void read_competences(std::span<const LayoutLine> lines, std::vector<Competence>& competences, Report& report);

[[nodiscard]] KnowledgeItem to_knowledge(std::string text);

} // namespace vakpeil
