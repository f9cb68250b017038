#include "matcher/confidence.hpp"

#include <limits>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

double total(const Confidence& sure) {
    return std::accumulate(sure.probabilities.begin(), sure.probabilities.end(), sure.none);
}

TEST(Confidence, SumsToOneWithNone) {
    for (const std::vector<double>& scores : {std::vector<double>{}, {5}, {1, 2, 3}, {-900, 900}, {1e6, -1e6, 0}}) {
        const Confidence sure = confidence(scores, 5, 1);
        EXPECT_EQ(sure.probabilities.size(), scores.size());
        EXPECT_NEAR(total(sure), 1, 1e-12);
    }
}

TEST(Confidence, AScoreAtTheThresholdIsAsLikelyAsNone) {
    const Confidence sure = confidence(std::vector<double>{5}, 5, 1);
    EXPECT_DOUBLE_EQ(sure.probabilities[0], 0.5);
    EXPECT_DOUBLE_EQ(confidence({}, 5, 1).none, 1);
}

TEST(Confidence, ScoresAreLogOdds) {
    const Confidence sure = confidence(std::vector<double>{4, 2}, 0, 2);
    EXPECT_NEAR(sure.probabilities[0] / sure.probabilities[1], 2.718281828, 1e-6);
}

} // namespace
} // namespace vakpeil
