#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/sparse_rows.hpp"

namespace vakpeil {

struct FeatureCount {
    std::uint32_t feature = 0;
    std::uint32_t count = 0;
};

using FeatureBag = std::vector<FeatureCount>; // by feature, each once

// The bag of features that may occur several times, in any order; leaves them sorted.
[[nodiscard]] FeatureBag bag_of(std::vector<std::uint32_t>& features);

// What one text weighs: (1 + ln count) times idf for each of its features, as a vector of length 1; with
// ln((concepts + 1) / (concepts that have it + 1)) plus a constant as idf. Features whose idf is 0, which are those
// that the collection does not have, are left out before the length is taken.
[[nodiscard]] std::vector<SparseEntry> unit_weights(std::span<const FeatureCount> bag, std::span<const float> idf);

// To length 1, unless it is 0.
void make_unit(std::span<SparseEntry> vector);

} // namespace vakpeil
