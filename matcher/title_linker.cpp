#include "matcher/title_linker.hpp"

#include <algorithm>
#include <numeric>

#include "indexer/title_fields.hpp"

namespace vakpeil {

namespace {

constexpr double words_weight = 0.5;
constexpr double description_weight = 0.3;
constexpr double fields_weight = 0.5;
constexpr double meaning_weight = 0.8;
constexpr double name_meaning_weight = 0.8;
constexpr double group_weight = -0.1;

constexpr std::size_t place(TitleContribution contribution) noexcept {
    return static_cast<std::size_t>(contribution);
}

} // namespace

std::string_view to_string(TitleContribution contribution) noexcept {
    constexpr std::array<std::string_view, title_contributions> names{"words",   "description",  "fields",
                                                                      "meaning", "name_meaning", "group"};
    return names[place(contribution)];
}

double TitleScores::of_concept(std::size_t at) const noexcept {
    return std::accumulate(concepts[at].begin(), concepts[at].end(), 0.0);
}

double TitleScores::of_name(std::size_t at, std::size_t name) const noexcept {
    const auto& shared = concepts[at];
    return names[name] + shared[place(TitleContribution::description)] + shared[place(TitleContribution::fields)] +
           shared[place(TitleContribution::meaning)] + shared[place(TitleContribution::group)];
}

TitleLinker::TitleLinker(const TitleIndex& index, const Lexicon& lexicon) : index_(&index), reader_(lexicon) {
    std::size_t names = 0;
    for (const TitleConcept& one : index.concepts) {
        first_name_.push_back(names);
        names += one.names.size();
    }
    first_name_.push_back(names);
}

const TitleScores& TitleLinker::score(std::string_view title) {
    read(title);
    scores_.concepts.assign(index_->concepts.size(), {});
    scores_.names.assign(first_name_.back(), 0);
    score_words();
    score_fields();
    score_embedding();
    for (std::size_t at = 0; at < index_->concepts.size(); ++at)
        if (index_->concepts[at].is_group) scores_.concepts[at][place(TitleContribution::group)] = group_weight;
    return scores_;
}

void TitleLinker::read(std::string_view title) {
    std::vector<std::uint32_t> known;
    for (const std::string& feature : reader_.read(title))
        if (const std::optional<std::uint32_t> number = index_->statistics.features.find(feature))
            known.push_back(*number);
    title_ = bag_of(known);
}

void TitleLinker::score_words() {
    const TitleStatistics& learnt = index_->statistics;
    for (const SparseEntry& term : unit_weights(title_, learnt.name_idf))
        for (const SparseEntry& posting : learnt.name_postings[term.column])
            scores_.names[posting.column] += words_weight * double{term.value} * double{posting.value};
    for (std::size_t at = 0; at < index_->concepts.size(); ++at)
        scores_.concepts[at][place(TitleContribution::words)] =
            *std::max_element(scores_.names.begin() + static_cast<std::ptrdiff_t>(first_name_[at]),
                              scores_.names.begin() + static_cast<std::ptrdiff_t>(first_name_[at + 1]));
    for (const SparseEntry& term : unit_weights(title_, learnt.description_idf))
        for (const SparseEntry& posting : learnt.description_postings[term.column])
            scores_.concepts[posting.column][place(TitleContribution::description)] +=
                description_weight * double{term.value} * double{posting.value};
}

void TitleLinker::score_fields() {
    const TitleStatistics& learnt = index_->statistics;
    const std::vector<std::int16_t> fields = unit_in_fixed_point(
        weighted_sum(unit_weights(title_, learnt.field_idf), learnt.feature_fields, learnt.concept_fields.dimensions));
    for (std::size_t at = 0; at < index_->concepts.size(); ++at)
        scores_.concepts[at][place(TitleContribution::fields)] =
            fields_weight * cosine(fields, learnt.concept_fields[at]);
}

void TitleLinker::score_embedding() {
    const TitleStatistics& learnt = index_->statistics;
    const std::vector<std::int16_t> meaning = unit_in_fixed_point(embed<std::int16_t>(
        unit_weights(title_, learnt.embedding_idf), learnt.feature_vectors.values, learnt.feature_vectors.dimensions));
    for (std::size_t at = 0; at < index_->concepts.size(); ++at) {
        auto& contributions = scores_.concepts[at];
        contributions[place(TitleContribution::meaning)] = meaning_weight * cosine(meaning, learnt.concept_vectors[at]);
        double likest = -1;
        for (std::size_t name = first_name_[at]; name < first_name_[at + 1]; ++name) {
            const double likeness = cosine(meaning, learnt.name_vectors[name]);
            scores_.names[name] += name_meaning_weight * likeness;
            likest = std::max(likest, likeness);
        }
        contributions[place(TitleContribution::name_meaning)] = name_meaning_weight * likest;
    }
}

std::size_t TitleLinker::best_name(std::size_t at) const {
    const auto begin = scores_.names.begin();
    return static_cast<std::size_t>(std::max_element(begin + static_cast<std::ptrdiff_t>(first_name_[at]),
                                                     begin + static_cast<std::ptrdiff_t>(first_name_[at + 1])) -
                                    begin);
}

std::vector<TitleLink> TitleLinker::link(std::string_view title, std::size_t top) {
    score(title);
    if (title_.empty()) return {};
    std::vector<double> totals;
    for (std::size_t at = 0; at < index_->concepts.size(); ++at)
        totals.push_back(scores_.of_concept(at));
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(std::min(top, order.size()));
    std::partial_sort(order.begin(), middle, order.end(), [&](std::size_t left, std::size_t right) {
        return totals[left] != totals[right] ? totals[left] > totals[right] : left < right;
    });
    std::vector<TitleLink> links;
    for (auto at = order.begin(); at != middle; ++at) {
        const TitleConcept& occupation = index_->concepts[*at];
        links.push_back(
            {&occupation, occupation.names[best_name(*at) - first_name_[*at]], totals[*at], scores_.concepts[*at]});
    }
    return links;
}

} // namespace vakpeil
