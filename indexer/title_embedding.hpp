#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/sparse_rows.hpp"

// An embedding of names and descriptions, learnt from these alone: texts of one concept come to lie close together, and
// texts of others apart. A text is the sum of the vectors of its features, made length 1.
//
// Each name of a batch is to find another text of its concept among those of the whole batch (a softmax over their
// cosines); a small share of what is wanted goes to the names of the same ISCO group. Steps are Adagrad's, with one
// accumulator a feature. A. van den Oord, Y. Li and O. Vinyals, "Representation learning with contrastive predictive
// coding", 2018; P. Bojanowski et al., "Enriching word vectors with subword information", 2017.

namespace vakpeil {

struct EmbeddingTexts {
    std::size_t features = 0;
    SparseRows names;                           // weights of each, of length 1; concept after concept
    SparseRows descriptions;                    // of each concept; empty when it has none
    std::vector<std::uint32_t> concept_of_name; // ascending
    std::vector<std::uint32_t> group_of_concept;
};

struct EmbeddingOptions {
    std::size_t dimensions = 128;
    std::size_t epochs = 16;
    std::uint64_t seed = 20250101;
};

// A row of `dimensions` numbers for each feature. The same input gives the same rows.
[[nodiscard]] std::vector<float> train_embedding(const EmbeddingTexts& texts, const EmbeddingOptions& options);

// The sum of the rows that the weights name, times those; of length 0 when it names none.
template <typename Number>
[[nodiscard]] std::vector<float> embed(std::span<const SparseEntry> weights, std::span<const Number> rows,
                                       std::size_t dimensions) {
    std::vector<float> sum(dimensions, 0);
    for (const SparseEntry& weight : weights) {
        const std::span<const Number> row = rows.subspan(weight.column * dimensions, dimensions);
        for (std::size_t at = 0; at < dimensions; ++at)
            sum[at] += weight.value * static_cast<float>(row[at]);
    }
    return sum;
}

} // namespace vakpeil
