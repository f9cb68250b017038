#include "indexer/title_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/feature_bag.hpp"
#include "indexer/title_collection.hpp"
#include "indexer/title_fields.hpp"

namespace vakpeil {

namespace {

constexpr float term_idf_constant = 1;
constexpr float embedding_idf_constant = 0.5;

SparseRows weighted(std::span<const FeatureBag> bags, std::span<const float> idf) {
    SparseRows rows;
    for (const FeatureBag& bag : bags)
        rows.push_back(unit_weights(bag, idf));
    return rows;
}

std::vector<FeatureBag> terms_only(std::span<const FeatureBag> bags, const StringTable& features) {
    std::vector<FeatureBag> terms;
    terms.reserve(bags.size());
    for (const FeatureBag& bag : bags)
        terms.push_back(terms_only(bag, features));
    return terms;
}

void learn_terms(TitleStatistics& learnt, const TitleCollection& collection, std::span<const std::string> isco) {
    const std::size_t features = collection.features.size();
    const std::vector<FeatureBag> names = terms_only(collection.names, collection.features);
    const std::vector<FeatureBag> descriptions = terms_only(collection.descriptions, collection.features);
    const std::vector<FeatureBag> wholes = terms_only(collection.wholes, collection.features);
    learnt.name_idf =
        idf_of(terms_only(names_by_concept(collection), collection.features), features, term_idf_constant);
    learnt.description_idf = idf_of(descriptions, features, term_idf_constant);
    learnt.field_idf = idf_of(wholes, features, term_idf_constant);
    learnt.name_postings = transposed(weighted(names, learnt.name_idf), features);
    learnt.description_postings = transposed(weighted(descriptions, learnt.description_idf), features);
    TitleFields fields = learn_fields(weighted(wholes, learnt.field_idf), isco, features);
    learnt.feature_fields = std::move(fields.of_feature);
    learnt.concept_fields = std::move(fields.of_concept);
}

// A concept without a known code is in a group of its own.
std::vector<std::uint32_t> number_groups(std::span<const std::string> isco) {
    std::map<std::string_view, std::uint32_t> known;
    std::vector<std::uint32_t> groups;
    std::uint32_t next = 0;
    for (const std::string& code : isco) {
        if (code.empty()) {
            groups.push_back(next++);
            continue;
        }
        const auto [place, is_new] = known.try_emplace(code, next);
        if (is_new) ++next;
        groups.push_back(place->second);
    }
    return groups;
}

// All rows by one scale: it goes when a text is made length 1.
FixedRows in_fixed_point(std::span<const float> rows, std::size_t dimensions) {
    FixedRows fixed{static_cast<std::uint32_t>(dimensions), std::vector<std::int16_t>(rows.size(), 0)};
    float largest = 0;
    for (const float value : rows)
        largest = std::max(largest, std::abs(value));
    if (!(largest > 0)) return fixed;
    for (std::size_t at = 0; at < rows.size(); ++at)
        fixed.values[at] = static_cast<std::int16_t>(std::lround(rows[at] / largest * fixed_one));
    return fixed;
}

FixedRows embedded(const SparseRows& texts, const FixedRows& feature_vectors) {
    FixedRows rows{feature_vectors.dimensions, {}};
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const std::vector<std::int16_t> row =
            unit_in_fixed_point(embed<std::int16_t>(texts[at], feature_vectors.values, feature_vectors.dimensions));
        rows.values.insert(rows.values.end(), row.begin(), row.end());
    }
    return rows;
}

void learn_embedding(TitleStatistics& learnt, const TitleCollection& collection, std::span<const std::string> isco,
                     const EmbeddingOptions& options) {
    const std::size_t features = collection.features.size();
    learnt.embedding_idf = idf_of(collection.wholes, features, embedding_idf_constant);
    const EmbeddingTexts texts{features, weighted(collection.names, learnt.embedding_idf),
                               weighted(collection.descriptions, learnt.embedding_idf), collection.concept_of_name,
                               number_groups(isco)};
    learnt.feature_vectors = in_fixed_point(train_embedding(texts, options), options.dimensions);
    learnt.name_vectors = embedded(texts.names, learnt.feature_vectors);
    learnt.concept_vectors = embedded(weighted(collection.wholes, learnt.embedding_idf), learnt.feature_vectors);
}

} // namespace

TitleStatistics learn_titles(std::span<const TitleConcept> concepts, const Lexicon& lexicon,
                             const EmbeddingOptions& options) {
    TitleCollection collection = collect_titles(concepts, lexicon);
    std::vector<std::string> isco;
    isco.reserve(concepts.size());
    for (const TitleConcept& one : concepts)
        isco.push_back(one.isco);
    TitleStatistics learnt;
    learn_terms(learnt, collection, isco);
    learn_embedding(learnt, collection, isco, options);
    learnt.features = std::move(collection.features);
    return learnt;
}

} // namespace vakpeil
