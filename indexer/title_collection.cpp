#include "indexer/title_collection.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "indexer/title_features.hpp"
#include "lexicons/string_hash.hpp"

namespace vakpeil {

namespace {

// Numbers features as they come.
class FeatureNumbers {
public:
    explicit FeatureNumbers(const Lexicon& lexicon) : reader_(lexicon) {}

    FeatureBag read(std::string_view text) {
        std::vector<std::uint32_t> numbers;
        for (const std::string& feature : reader_.read(text)) {
            const auto [place, is_new] = numbers_.try_emplace(feature, static_cast<std::uint32_t>(features_.size()));
            if (is_new) features_.push_back(feature);
            numbers.push_back(place->second);
        }
        return bag_of(numbers);
    }

    // The features in order, and to each number the place there.
    [[nodiscard]] std::vector<std::uint32_t> places(StringTable& sorted) const {
        std::vector<std::uint32_t> order(features_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t left, std::uint32_t right) { return features_[left] < features_[right]; });
        std::vector<std::uint32_t> place(features_.size());
        for (std::uint32_t at = 0; at < order.size(); ++at) {
            sorted.push_back(features_[order[at]]);
            place[order[at]] = at;
        }
        return place;
    }

private:
    TitleFeatureReader reader_;
    StringMap<std::uint32_t> numbers_;
    std::vector<std::string> features_;
};

void renumber(std::vector<FeatureBag>& bags, std::span<const std::uint32_t> places) {
    for (FeatureBag& bag : bags) {
        for (FeatureCount& one : bag)
            one.feature = places[one.feature];
        std::sort(bag.begin(), bag.end(),
                  [](const FeatureCount& left, const FeatureCount& right) { return left.feature < right.feature; });
    }
}

FeatureBag sum(const FeatureBag& left, const FeatureBag& right) {
    FeatureBag result;
    auto other = right.begin();
    for (const FeatureCount& one : left) {
        while (other != right.end() && other->feature < one.feature)
            result.push_back(*other++);
        result.push_back(one);
        if (other != right.end() && other->feature == one.feature) result.back().count += (other++)->count;
    }
    result.insert(result.end(), other, right.end());
    return result;
}

} // namespace

TitleCollection collect_titles(std::span<const TitleConcept> concepts, const Lexicon& lexicon) {
    TitleCollection collection;
    FeatureNumbers numbers(lexicon);
    for (std::size_t at = 0; at < concepts.size(); ++at) {
        for (const std::string& name : concepts[at].names) {
            collection.names.push_back(numbers.read(name));
            collection.concept_of_name.push_back(static_cast<std::uint32_t>(at));
        }
        collection.descriptions.push_back(numbers.read(concepts[at].description));
    }
    const std::vector<std::uint32_t> places = numbers.places(collection.features);
    renumber(collection.names, places);
    renumber(collection.descriptions, places);
    collection.wholes = names_by_concept(collection);
    for (std::size_t at = 0; at < concepts.size(); ++at)
        collection.wholes[at] = sum(collection.wholes[at], collection.descriptions[at]);
    return collection;
}

std::vector<float> idf_of(std::span<const FeatureBag> of_concepts, std::size_t features, float constant) {
    std::vector<std::size_t> having(features, 0);
    for (const FeatureBag& bag : of_concepts)
        for (const FeatureCount& one : bag)
            ++having[one.feature];
    std::vector<float> idf(features, 0);
    const auto concepts = static_cast<double>(of_concepts.size());
    for (std::size_t at = 0; at < features; ++at)
        if (having[at] > 0)
            idf[at] = static_cast<float>(std::log((concepts + 1) / (static_cast<double>(having[at]) + 1))) + constant;
    return idf;
}

std::vector<FeatureBag> names_by_concept(const TitleCollection& collection) {
    std::vector<FeatureBag> together(collection.descriptions.size());
    for (std::size_t name = 0; name < collection.names.size(); ++name) {
        FeatureBag& bag = together[collection.concept_of_name[name]];
        bag = sum(bag, collection.names[name]);
    }
    return together;
}

FeatureBag terms_only(const FeatureBag& bag, const StringTable& features) {
    FeatureBag terms;
    std::copy_if(bag.begin(), bag.end(), std::back_inserter(terms),
                 [&](const FeatureCount& one) { return is_term(features[one.feature]); });
    return terms;
}

} // namespace vakpeil
