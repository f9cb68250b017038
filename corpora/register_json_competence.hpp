#pragma once

#include <cstddef>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "corpora/qualification.hpp"
#include "corpora/report.hpp"

namespace vakpeil {

// How much of the competences the text layout has no place for.
struct LeftOutOfCompetences {
    std::size_t references = 0; // to activities of other registers
    std::size_t footnotes = 0;
    std::size_t untyped_skills = 0; // kept as activities, but of no kind of skill
};

// The competences of the API's answer, ordered by number, and the view of them by kind of skill.
LeftOutOfCompetences read_json_competences(const std::vector<const nlohmann::json*>& list, Qualification& qualification,
                                           Report& report);

} // namespace vakpeil
