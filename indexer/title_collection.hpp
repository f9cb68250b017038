#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/feature_bag.hpp"
#include "indexer/string_table.hpp"
#include "indexer/title_concept.hpp"
#include "lexicons/lexicon.hpp"

namespace vakpeil {

// The names and descriptions of all concepts as bags of features, which their statistics are taken from.
struct TitleCollection {
    StringTable features;                       // in order, so that a feature's number is found by its text
    std::vector<FeatureBag> names;              // concept after concept
    std::vector<std::uint32_t> concept_of_name; // ascending
    std::vector<FeatureBag> descriptions;       // of each concept; empty when it has none
    std::vector<FeatureBag> wholes;             // all names of a concept and its description together
};

[[nodiscard]] TitleCollection collect_titles(std::span<const TitleConcept> concepts, const Lexicon& lexicon);

// ln((concepts + 1) / (concepts that have it + 1)) + `constant` for each feature; 0 for one that none has. Concepts are
// counted and not their names: one with many spellings would else make its words look common.
[[nodiscard]] std::vector<float> idf_of(std::span<const FeatureBag> of_concepts, std::size_t features, float constant);

// All names of each concept in one bag.
[[nodiscard]] std::vector<FeatureBag> names_by_concept(const TitleCollection& collection);

// The bag without n-grams.
[[nodiscard]] FeatureBag terms_only(const FeatureBag& bag, const StringTable& features);

} // namespace vakpeil
