#include "indexer/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "corpora/register_checks.hpp"
#include "lexicons/string_hash.hpp"

namespace vakpeil {

namespace {

using TermNumber = std::uint32_t;

// Sets of distinct terms, and for each term the sets that hold it.
class TermSets {
public:
    explicit TermSets(Analyser& analyser) : analyser_(&analyser) {}

    void add(const std::string& text) {
        const auto set = static_cast<std::uint32_t>(sets_.size());
        std::vector<TermNumber>& terms = sets_.emplace_back();
        for (const Token& token : analyser_->analyse(text).tokens)
            if (token.kind == TokenKind::word) terms.push_back(id_of(token.text));
        std::ranges::sort(terms);
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        for (const TermNumber term : terms)
            holders_[term].push_back(set);
    }

    [[nodiscard]] const std::vector<std::vector<TermNumber>>& sets() const noexcept { return sets_; }
    [[nodiscard]] const std::vector<std::uint32_t>& holders(TermNumber term) const { return holders_[term]; }

    [[nodiscard]] double idf(TermNumber term) const {
        return std::log(1 + static_cast<double>(sets_.size()) / static_cast<double>(holders_[term].size()));
    }

private:
    TermNumber id_of(std::string_view text) {
        const auto known = ids_.find(text);
        if (known != ids_.end()) return known->second;
        const auto id = static_cast<TermNumber>(holders_.size());
        ids_.emplace(std::string(text), id);
        holders_.emplace_back();
        return id;
    }

    Analyser* analyser_;
    StringMap<TermNumber> ids_;
    std::vector<std::vector<TermNumber>> sets_;
    std::vector<std::vector<std::uint32_t>> holders_;
};

std::string text_of(const Competence& competence) {
    std::string text = competence.statement;
    for (const std::string& activity : competence.activities)
        text += '\n' + activity;
    return text;
}

std::vector<double> lengths_of(const TermSets& sets) {
    std::vector<double> lengths;
    for (const std::vector<TermNumber>& terms : sets.sets()) {
        double squares = 0;
        for (const TermNumber term : terms)
            squares += sets.idf(term) * sets.idf(term);
        lengths.push_back(std::sqrt(squares));
    }
    return lengths;
}

// Where the competence of a set stands.
struct Place {
    std::size_t qualification;
    int number;
};

} // namespace

std::vector<LikePair> closest_pairs(std::span<const Qualification> qualifications, Analyser& analyser,
                                    std::size_t most) {
    TermSets sets(analyser);
    for (const Qualification& qualification : qualifications) {
        std::string text;
        for (const Competence& competence : qualification.competences)
            if (competence.group != general_group) text += text_of(competence) + '\n';
        sets.add(text);
    }
    const std::vector<double> lengths = lengths_of(sets);
    std::vector<LikePair> pairs;
    std::vector<double> products(qualifications.size());
    for (std::size_t first = 0; first < qualifications.size(); ++first) {
        std::ranges::fill(products, 0.0);
        for (const TermNumber term : sets.sets()[first])
            for (const std::uint32_t second : sets.holders(term))
                products[second] += sets.idf(term) * sets.idf(term);
        for (std::size_t second = first + 1; second < qualifications.size(); ++second)
            if (products[second] > 0)
                pairs.push_back({first, second, products[second] / (lengths[first] * lengths[second])});
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
    TermSets sets(analyser);
    std::vector<Place> places;
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal) {
        for (const Competence& competence : qualifications[ordinal].competences) {
            if (competence.group == general_group) continue;
            sets.add(text_of(competence));
            places.push_back({ordinal, competence.number});
        }
    }
    std::vector<LikeCompetences> found;
    std::vector<std::uint32_t> common(places.size());
    for (std::size_t first = 0; first < places.size(); ++first) {
        std::ranges::fill(common, 0u);
        for (const TermNumber term : sets.sets()[first])
            for (const std::uint32_t second : sets.holders(term))
                ++common[second];
        for (std::size_t second = first + 1; second < places.size(); ++second) {
            if (places[first].qualification == places[second].qualification || common[second] == 0) continue;
            const auto all = static_cast<double>(sets.sets()[first].size() + sets.sets()[second].size());
            const double likeness = common[second] / (all - common[second]);
            if (likeness >= least)
                found.push_back({places[first].qualification, places[first].number, places[second].qualification,
                                 places[second].number, likeness});
        }
    }
    return found;
}

} // namespace vakpeil
