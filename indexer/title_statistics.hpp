#pragma once

#include <span>
#include <vector>

#include "indexer/fixed_rows.hpp"
#include "indexer/sparse_rows.hpp"
#include "indexer/string_table.hpp"
#include "indexer/title_concept.hpp"
#include "indexer/title_embedding.hpp"
#include "lexicons/lexicon.hpp"

// What is learnt from the names and descriptions of concepts, and from nothing else, to link titles to them.

namespace vakpeil {

struct TitleStatistics {
    StringTable features; // terms and n-grams in order; a feature's place is its number below

    // Of each feature in a collection; 0 when it does not have it.
    std::vector<float> name_idf;        // terms in names
    std::vector<float> description_idf; // terms in descriptions
    std::vector<float> field_idf;       // terms in either
    std::vector<float> embedding_idf;   // terms and n-grams in either

    SparseRows name_postings;        // of a feature: the names that have it, and what it weighs there
    SparseRows description_postings; // the concepts whose description has it
    SparseRows feature_fields;       // of a feature: the ISCO groups it is at home in
    FixedRows concept_fields;
    FixedRows feature_vectors; // the embedding; at a scale of its own
    FixedRows name_vectors;
    FixedRows concept_vectors;

    bool operator==(const TitleStatistics&) const = default;
};

// Names are numbered concept after concept.
[[nodiscard]] TitleStatistics learn_titles(std::span<const TitleConcept> concepts, const Lexicon& lexicon,
                                           const EmbeddingOptions& options = {});

} // namespace vakpeil
