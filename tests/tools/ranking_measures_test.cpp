#include "tools/evaluation/ranking_measures.hpp"

#include <vector>

#include <gtest/gtest.h>

// Worked out by hand from the definitions of trec_eval: success_<k>, recip_rank, map (each with -l for the grade that
// fits) and ndcg_cut_<k>.

namespace vakpeil::tools {
namespace {

constexpr double close_enough = 1e-6;

using Grades = std::vector<int>;

TEST(RankingMeasures, SuccessLooksNoDeeperThanItsDepth) {
    const Grades gains{0, 1, 2, 0, 0, 3};
    const struct {
        std::size_t depth;
        int fitting;
        double expected;
    } cases[]{{1, 2, 0}, {2, 2, 0}, {3, 2, 1}, {5, 2, 1}, {2, 1, 1}, {5, 3, 0}, {6, 3, 1}, {100, 4, 0}, {0, 1, 0}};
    for (const auto& [depth, fitting, expected] : cases)
        EXPECT_EQ(success(gains, depth, fitting), expected) << "depth " << depth << ", fitting " << fitting;
    EXPECT_EQ(success({}, 5, 1), 0);
}

TEST(RankingMeasures, ReciprocalRankIsThatOfTheFirstThatFits) {
    EXPECT_DOUBLE_EQ(reciprocal_rank(Grades{2, 2}, 2), 1);
    EXPECT_DOUBLE_EQ(reciprocal_rank(Grades{0, 1, 2, 3}, 2), 1.0 / 3);
    EXPECT_DOUBLE_EQ(reciprocal_rank(Grades{0, 1, 2, 3}, 1), 1.0 / 2);
    EXPECT_DOUBLE_EQ(reciprocal_rank(Grades{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 1), 1.0 / 11) << "at any depth";
    EXPECT_EQ(reciprocal_rank(Grades{0, 1}, 2), 0);
    EXPECT_EQ(reciprocal_rank({}, 1), 0);
}

TEST(RankingMeasures, AveragePrecisionCountsWhatWasNotSuggested) {
    const struct {
        const char* story;
        Grades gains;
        Grades judged;
        int fitting;
        double expected;
    } cases[]{
        {"all at the top: (1/1 + 2/2) / 2", {2, 2, 0}, {2, 2}, 2, 1},
        {"the textbook's: (1/1 + 2/3 + 3/4) / 3", {1, 0, 1, 1, 0}, {1, 1, 1}, 1, 2.4166667 / 3},
        {"one of two is not suggested: (1/1 + 0) / 2", {1, 0, 0}, {1, 1}, 1, 0.5},
        {"fitting at 2 and 5, a third not suggested: (1/2 + 2/5 + 0) / 3", {0, 2, 1, 0, 3}, {3, 2, 2, 1}, 2, 0.3},
        {"a relative fits too: (1/2 + 2/3 + 3/5 + 0) / 4", {0, 2, 1, 0, 3}, {3, 2, 2, 1}, 1, 1.7666667 / 4},
        {"nothing that fits was suggested", {0, 1, 0}, {2, 1}, 2, 0},
        {"nothing was suggested", {}, {2}, 2, 0},
        {"nothing fits", {0, 0}, {}, 1, 0},
        {"only relatives", {1, 0}, {1}, 2, 0},
    };
    for (const auto& [story, gains, judged, fitting, expected] : cases)
        EXPECT_NEAR(average_precision(gains, judged, fitting), expected, close_enough) << story;
}

// The discounts are log2(2) = 1, log2(3) = 1.5849625, log2(4) = 2, log2(5) = 2.3219281, log2(6) = 2.5849625.
TEST(RankingMeasures, NdcgTakesTheGradeItselfAsGainAndAllThatWasJudgedAsIdeal) {
    const struct {
        const char* story;
        Grades gains;
        Grades judged;
        std::size_t depth;
        double expected;
    } cases[]{
        {"the ideal order", {3, 2, 1, 0}, {3, 2, 1}, 10, 1},
        // 1/1 + 3/1.5849625 = 2.8927893 of 3/1 + 1/1.5849625 = 3.6309298; with 2^grade - 1 it would be 0.7096
        {"linear gain", {1, 3}, {3, 1}, 10, 0.7967076},
        // 2/1.5849625 + 1/2 + 3/2.5849625 = 2.9224179 of 3 + 2/1.5849625 + 2/2 + 1/2.3219281 = 5.6925361
        {"one of grade 2 is not suggested", {0, 2, 1, 0, 3}, {3, 2, 2, 1}, 10, 0.5133772},
        // 2/1.5849625 = 1.2618595 of 3 + 2/1.5849625 = 4.2618595
        {"suggestions and ideal are cut at the same depth", {0, 2, 1, 0, 3}, {3, 2, 2, 1}, 2, 0.2960819},
        {"three of grade 1 fill a depth of 2: 1 + 1/1.5849625 of the same", {1, 1, 1}, {1, 1, 1}, 2, 1},
        {"the only one at the 11th place", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}, {2}, 10, 0},
        {"at the 3rd place: 2/2 of 2/1", {0, 0, 2}, {2}, 10, 0.5},
        {"nothing was suggested", {}, {2, 1}, 10, 0},
        {"nothing fits", {0, 0}, {}, 10, 0},
        {"no depth", {2}, {2}, 0, 0},
    };
    for (const auto& [story, gains, judged, depth, expected] : cases)
        EXPECT_NEAR(ndcg(gains, judged, depth), expected, close_enough) << story;
}

} // namespace
} // namespace vakpeil::tools
