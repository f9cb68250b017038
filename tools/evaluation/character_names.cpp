#include "tools/evaluation/character_names.hpp"

#include <algorithm>

#include "indexer/feature_bag.hpp"
#include "indexer/title_collection.hpp"
#include "indexer/title_features.hpp"
#include "lexicons/normalise.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t shortest_gram = 2;
constexpr std::size_t longest_gram = 5;

} // namespace

CharacterNames::CharacterNames(const Melo& melo) : melo_(&melo) {
    std::vector<FeatureBag> names;
    std::vector<std::vector<std::uint32_t>> of_concepts(melo.concepts.size());
    for (const MeloName& name : melo.names) {
        std::vector<std::uint32_t> numbers;
        for_each_gram(normalise(name.text), shortest_gram, longest_gram, [&](std::string_view gram) {
            numbers.push_back(
                grams_.try_emplace(std::string(gram), static_cast<std::uint32_t>(grams_.size())).first->second);
        });
        names.push_back(bag_of(numbers));
        std::vector<std::uint32_t>& all = of_concepts[name.concept_number];
        all.insert(all.end(), numbers.begin(), numbers.end());
    }
    std::vector<FeatureBag> concepts;
    concepts.reserve(of_concepts.size());
    for (std::vector<std::uint32_t>& numbers : of_concepts)
        concepts.push_back(bag_of(numbers));
    idf_ = idf_of(concepts, grams_.size(), 1);
    SparseRows rows;
    for (const FeatureBag& name : names)
        rows.push_back(unit_weights(name, idf_));
    postings_ = transposed(rows, grams_.size());
}

NameScores CharacterNames::score(std::string_view title) const {
    std::vector<std::uint32_t> known;
    for_each_gram(normalise(title), shortest_gram, longest_gram, [&](std::string_view gram) {
        if (const auto found = grams_.find(gram); found != grams_.end()) known.push_back(found->second);
    });
    NameScores scores{std::vector<double>(melo_->concepts.size(), 0), std::vector<double>(melo_->names.size(), 0)};
    for (const SparseEntry& gram : unit_weights(bag_of(known), idf_))
        for (const SparseEntry& posting : postings_[gram.column])
            scores.names[posting.column] += double{gram.value} * double{posting.value};
    for (std::size_t at = 0; at < melo_->names.size(); ++at) {
        double& best = scores.concepts[melo_->names[at].concept_number];
        best = std::max(best, scores.names[at]);
    }
    return scores;
}

} // namespace vakpeil::tools
