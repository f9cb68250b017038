#include "indexer/likeness.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "corpora/register_checks.hpp"
#include "indexer/term_sets.hpp"

namespace vakpeil {

namespace {

// Where the competence of a set stands.
struct Place {
    std::size_t qualification;
    int number;
};

} // namespace

std::vector<LikePair> closest_pairs(std::span<const Qualification> qualifications, Analyser& analyser,
                                    std::size_t most) {
    TermSets sets;
    for (const Qualification& qualification : qualifications) {
        std::string text;
        for (const Competence& competence : qualification.competences)
            if (competence.group != general_group) text += compared_text(competence) + '\n';
        sets.add(text, analyser);
    }
    std::vector<LikePair> pairs;
    for (std::size_t first = 0; first < qualifications.size(); ++first) {
        const std::vector<double> cosines = sets.cosines(first);
        for (std::size_t second = first + 1; second < qualifications.size(); ++second)
            if (cosines[second] > 0) pairs.push_back({first, second, cosines[second]});
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(most, pairs.size()));
    std::partial_sort(pairs.begin(), pairs.begin() + kept, pairs.end(), [](const LikePair& a, const LikePair& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness
                                        : std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    pairs.resize(static_cast<std::size_t>(kept));
    return pairs;
}

std::vector<LikeCompetences> like_competences(std::span<const Qualification> qualifications, Analyser& analyser,
                                              double least) {
    TermSets sets;
    std::vector<Place> places;
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal) {
        for (const Competence& competence : qualifications[ordinal].competences) {
            if (competence.group == general_group) continue;
            sets.add(compared_text(competence), analyser);
            places.push_back({ordinal, competence.number});
        }
    }
    std::vector<LikeCompetences> found;
    std::vector<std::uint32_t> common(places.size());
    for (std::size_t first = 0; first < places.size(); ++first) {
        std::ranges::fill(common, 0u);
        for (const TermSets::TermNumber term : sets.terms(first))
            for (const std::uint32_t second : sets.holders(term))
                ++common[second];
        for (std::size_t second = first + 1; second < places.size(); ++second) {
            if (places[first].qualification == places[second].qualification || common[second] == 0) continue;
            const auto all = static_cast<double>(sets.terms(first).size() + sets.terms(second).size());
            const double likeness = common[second] / (all - common[second]);
            if (likeness >= least)
                found.push_back({places[first].qualification, places[first].number, places[second].qualification,
                                 places[second].number, likeness});
        }
    }
    return found;
}

} // namespace vakpeil
