#include "matcher/retrieval.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

// Every qualification scored and sorted, without the short ways.
std::vector<std::uint32_t> all_sorted(const MatchModel& model, const std::vector<QueryTerm>& query, std::size_t most) {
    std::vector<float> scores(model.catalogue.size(), 0.0F);
    for (const QueryTerm& term : query)
        for (const ProfilePosting& posting : model.profiles.postings(term.term))
            scores[posting.qualification] += term.weight * model.profiles.idf(term.term) * posting.mass;
    std::vector<std::uint32_t> order;
    for (std::uint32_t at = 0; at < scores.size(); ++at)
        if (scores[at] > 0) order.push_back(at);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return scores[left] > scores[right]; });
    if (order.size() > most) order.resize(most);
    return order;
}

TEST(Retrieval, FindsTheBestOfAll) {
    const MatchModel& model = test::bundled_model();
    Retrieval retrieval(model.profiles, model.catalogue.size());
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same queries in every run
    for (int round = 0; round < 50; ++round) {
        std::vector<QueryTerm> query;
        for (std::size_t at = 0; at < 1 + random() % 100; ++at)
            query.push_back(
                {static_cast<TermId>(random() % model.impacts.term_count()), 0.5F + 0.1F * float(at % 7), 0});
        for (const std::size_t most : {1U, 24U, 2000U}) {
            const auto best = retrieval.best(query, most);
            EXPECT_EQ(std::vector(best.begin(), best.end()), all_sorted(model, query, most)) << round << " " << most;
        }
    }
}

TEST(Retrieval, OfNothingIsNothing) {
    const MatchModel& model = test::bundled_model();
    EXPECT_TRUE(Retrieval(model.profiles, model.catalogue.size()).best({}, 24).empty());
}

} // namespace
} // namespace vakpeil
