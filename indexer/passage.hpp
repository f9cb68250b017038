#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"

// The unit of retrieval: a stretch of a qualification that speaks of one thing.
//
//   for (const Passage& passage : passages_of(qualification)) ...
//
// A qualification of n competences has one title group (title and synonyms, a line each), one definition, n competences
// (statement and activities), up to n knowledge groups, and one context (setting, action, autonomy and responsibility).

namespace vakpeil {

enum class PassageKind : std::uint8_t { title, definition, competence, knowledge, context };

[[nodiscard]] std::string_view to_string(PassageKind kind) noexcept;

struct Passage {
    PassageKind kind = PassageKind::title;
    int competence = 0; // number of the competence it is about; 0 when it is about none
    std::string label;  // the competence's statement, the qualification's title, or for a title group all its lines
    std::string text;   // lines
};

[[nodiscard]] std::vector<Passage> passages_of(const Qualification& qualification);

} // namespace vakpeil
