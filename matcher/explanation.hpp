#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/vacancy.hpp"

// Why a suggestion has the score it has: a tree in which every value is the sum of the values below it, and whose root
// is the score itself.
//
//   score 14.1  BK-0252-4 Kok
//   ├─ title 6.2   'Kok (m/v/x)' is like 'kok'
//   ├─ tasks 4.8   6 of 9 competences have evidence
//   │  └─ competence 1.3  4 Bereidt warme en koude gerechten
//   │     └─ sentence 1.3  Je bereidt dagelijks verse gerechten
//   │        └─ word 0.7  gerechten
//   ...

namespace vakpeil {

enum class ExplanationKind {
    score,
    title, // the features, in the order of Feature
    mention,
    tasks,
    knowledge,
    likeness,
    distinct,
    level,
    official,
    competence,
    sentence,
    word
};

[[nodiscard]] std::string_view to_string(ExplanationKind kind) noexcept;

// Where in the vacancy: a byte range of Vacancy::title or of Vacancy::text.
struct EvidenceRange {
    bool in_title = false;
    std::size_t begin = 0;
    std::size_t end = 0;
    SectionKind section = SectionKind::unknown; // of the sentence

    bool operator==(const EvidenceRange&) const = default;
};

struct Explanation {
    ExplanationKind kind = ExplanationKind::score;
    double value = 0; // in units of score; the sum of `details` when there are any
    std::string description;
    int competence = 0;                  // its number, for a competence; else 0
    std::vector<EvidenceRange> evidence; // for a title, a sentence and a word
    std::vector<Explanation> details;
    double coverage = 0; // of a competence: how well it is covered, 0..1; from shown_coverage on people are told so
};

} // namespace vakpeil
