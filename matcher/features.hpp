#pragma once

#include <array>
#include <cstddef>
#include <string_view>

// What the score of a candidate is made of, and what "nothing fits" is weighed by. The weights say how much each
// counts.

namespace vakpeil {

enum class Feature {
    title,     // 0..1: the vacancy's title names the qualification, or a synonym of it
    mention,   // 0..1: so does a sentence ("op zoek naar een kok")
    tasks,     // 0..1: competences with evidence
    knowledge, // 0..1: knowledge groups with evidence
    likeness,  // 0..1: the vacancy's words, and how much the qualification speaks of each
    distinct,  // 0..1: the same, of the words that tell the candidates apart
    level,     // -1..1: agreement with what the vacancy says of studies, experience and autonomy
    official   // 0 or 1: it is in the official register
};

inline constexpr std::size_t feature_count = 8;
using Features = std::array<double, feature_count>; // by Feature

inline constexpr std::array<std::string_view, feature_count> feature_names{"title",    "mention",  "tasks", "knowledge",
                                                                           "likeness", "distinct", "level", "official"};

// Of a text as a whole: they tell a vacancy from a text that is none, and a long one from a short one, in which there
// is less to find.
enum class NoneFeature {
    constant,      // 1
    length,        // natural logarithm of 1 + the words that the index knows, by weight
    title_alone,   // 0 or 1: there is a title and no more
    advertisement, // 0..1: how much it speaks like a vacancy
};

inline constexpr std::size_t none_feature_count = 4;
using NoneFeatures = std::array<double, none_feature_count>; // by NoneFeature

inline constexpr std::array<std::string_view, none_feature_count> none_feature_names{"constant", "length",
                                                                                     "title_alone", "advertisement"};

} // namespace vakpeil
