#include "indexer/feature_bag.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

FeatureBag bag_of(std::vector<std::uint32_t>& features) {
    std::sort(features.begin(), features.end());
    FeatureBag bag;
    for (const std::uint32_t feature : features) {
        if (bag.empty() || bag.back().feature != feature) bag.push_back({feature, 0});
        ++bag.back().count;
    }
    return bag;
}

std::vector<SparseEntry> unit_weights(std::span<const FeatureCount> bag, std::span<const float> idf) {
    std::vector<SparseEntry> weights;
    for (const FeatureCount& one : bag)
        if (idf[one.feature] > 0)
            weights.push_back({one.feature, (1 + std::log(static_cast<float>(one.count))) * idf[one.feature]});
    make_unit(weights);
    return weights;
}

void make_unit(std::span<SparseEntry> vector) {
    float squares = 0;
    for (const SparseEntry& entry : vector)
        squares += entry.value * entry.value;
    if (!(squares > 0)) return;
    const float scale = 1 / std::sqrt(squares);
    for (SparseEntry& entry : vector)
        entry.value *= scale;
}

} // namespace vakpeil
