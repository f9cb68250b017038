#include "indexer/neighbours.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "corpora/register_checks.hpp"

namespace vakpeil {

namespace {

constexpr double least_likeness = 0.08;         // below it, trades have no more in common than any two
constexpr double least_shared_competence = 0.1; // cosine of two competences that say the same

std::string text_of_trade(const Qualification& qualification) {
    std::string text = qualification.title;
    for (const std::string& synonym : qualification.synonyms)
        text += '\n' + synonym;
    for (const Competence& competence : qualification.competences)
        if (competence.group != general_group) text += '\n' + compared_text(competence);
    return text;
}

struct LikeNumbers {
    double likeness;
    CompetencePair pair;
};

} // namespace

Neighbourhood::Neighbourhood(std::span<const Qualification> qualifications, Analyser& analyser) {
    for (const Qualification& qualification : qualifications) {
        trades_.add(text_of_trade(qualification), analyser);
        levels_.push_back(qualification.level);
        first_.push_back(competences_.size());
        std::vector<int>& numbers = numbers_.emplace_back();
        for (const Competence& competence : qualification.competences) {
            if (competence.group == general_group) continue;
            competences_.add(compared_text(competence), analyser);
            numbers.push_back(competence.number);
        }
    }
}

std::vector<Neighbour> Neighbourhood::of(std::size_t ordinal, std::size_t most) const {
    std::vector<Neighbour> near;
    const std::vector<double> cosines = trades_.cosines(ordinal);
    for (std::size_t other = 0; other < cosines.size(); ++other)
        if (other != ordinal && cosines[other] >= least_likeness) near.push_back({other, cosines[other]});
    std::ranges::stable_sort(near, std::ranges::greater(), &Neighbour::likeness);
    std::array<std::size_t, 3> counts{}; // below, at the same level, above
    std::erase_if(near, [&](const Neighbour& one) {
        const int step = levels_[one.ordinal] - levels_[ordinal];
        return ++counts.at(step < 0 ? 0U : step == 0 ? 1U : 2U) > most;
    });
    return near;
}

CompetenceComparison Neighbourhood::compare(std::size_t here, std::size_t there) const {
    std::vector<LikeNumbers> alike;
    for (std::size_t one = 0; one < numbers_[here].size(); ++one)
        for (std::size_t other = 0; other < numbers_[there].size(); ++other) {
            const double likeness = competences_.cosine(first_[here] + one, first_[there] + other);
            if (likeness >= least_shared_competence)
                alike.push_back({likeness, {numbers_[here][one], numbers_[there][other]}});
        }
    std::ranges::stable_sort(alike, std::ranges::greater(), &LikeNumbers::likeness);
    CompetenceComparison comparison;
    std::set<int> taken_here;
    std::set<int> taken_there;
    for (const LikeNumbers& one : alike) {
        if (taken_here.contains(one.pair.here) || taken_there.contains(one.pair.there)) continue;
        taken_here.insert(one.pair.here);
        taken_there.insert(one.pair.there);
        comparison.shared.push_back(one.pair);
    }
    std::ranges::copy_if(numbers_[here], std::back_inserter(comparison.only_here),
                         [&](int number) { return !taken_here.contains(number); });
    std::ranges::copy_if(numbers_[there], std::back_inserter(comparison.only_there),
                         [&](int number) { return !taken_there.contains(number); });
    return comparison;
}

} // namespace vakpeil
