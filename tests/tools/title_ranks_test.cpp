#include "tools/evaluation/title_ranks.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

using testing::ElementsAre;

// Two concepts whose names take turns in the file.
Melo two_concepts() {
    Melo melo;
    melo.concepts = {"urn:0", "urn:1"};
    melo.names = {{"a", "a", 0}, {"b", "b", 1}, {"c", "c", 0}, {"d", "d", 1}};
    return melo;
}

TEST(TitleRanks, BestNameOfEachConceptGoesFirst) {
    const NameScores scores{{0.5, 0.9}, {0.2, 0.3, 0.5, 0.9}};
    EXPECT_THAT(best_name_first(two_concepts(), scores), ElementsAre(3, 2, 1, 0));
}

TEST(TitleRanks, EqualOnesStayInTheOrderOfTheFile) {
    const NameScores scores{{0.5, 0.5}, {0.5, 0.5, 0.5, 0.5}};
    EXPECT_THAT(best_name_first(two_concepts(), scores), ElementsAre(0, 1, 2, 3));
    EXPECT_EQ(rank_in_own_place(scores.names, std::vector<std::uint32_t>{2, 3}), 3U);
}

TEST(TitleRanks, TheTwoOrdersDiffer) {
    // Two names of the wrong concept are better than the right one: it is second in one order, third in the other.
    const NameScores scores{{0.9, 0.5}, {0.9, 0.5, 0.8, 0.1}};
    const std::vector<std::uint32_t> relevant{1, 3};
    EXPECT_EQ(rank_in(best_name_first(two_concepts(), scores), relevant), 2U);
    EXPECT_EQ(rank_in_own_place(scores.names, relevant), 3U);
}

TEST(TitleRanks, MeasuresAreMeansOverTitles) {
    const std::vector<Measure> measures = measure_ranks(std::vector<std::size_t>{1, 4, 10, 20});
    ASSERT_EQ(measures.size(), 4U);
    EXPECT_DOUBLE_EQ(measures[0].value, 0.25);
    EXPECT_DOUBLE_EQ(measures[1].value, 0.5);
    EXPECT_DOUBLE_EQ(measures[2].value, 0.75);
    EXPECT_DOUBLE_EQ(measures[3].value, (1 + 0.25 + 0.1 + 0.05) / 4);
    EXPECT_LT(measures[3].interval.low, measures[3].value);
    EXPECT_GT(measures[3].interval.high, measures[3].value);
}

} // namespace
} // namespace vakpeil::tools
