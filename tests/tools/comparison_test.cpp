#include "tools/evaluation/comparison.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/unicode_text.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

Outcome outcome(const std::string& id, std::vector<int> gains) {
    Outcome one;
    one.id = id;
    one.gains = std::move(gains);
    one.judged = {2};
    return one;
}

std::vector<Outcome> all_with(std::size_t count, const std::vector<int>& gains) {
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < count; ++at)
        outcomes.push_back(outcome("v" + std::to_string(at), gains));
    return outcomes;
}

std::string compared(const std::vector<Outcome>& left, const std::vector<Outcome>& right) {
    return comparison_text({"plain.run", "new.run"}, {measure_all(left), measure_all(right)}, compare(left, right),
                           Terminal(false, 100));
}

TEST(Compare, ASystemDoesNotDifferFromItself) {
    const std::vector<Outcome> outcomes = all_with(20, {0, 2});
    const Significance significance = compare(outcomes, outcomes);
    EXPECT_EQ(significance.acc_1, 1);
    EXPECT_EQ(significance.mrr, 1);
    EXPECT_EQ(significance.ndcg_10, 1);
}

TEST(Compare, TellsTheMeasuresApart) {
    // Neither is first, but one is always second and the other third.
    const Significance significance = compare(all_with(20, {0, 2, 0}), all_with(20, {0, 0, 2}));
    EXPECT_EQ(significance.acc_1, 1);
    EXPECT_LT(significance.mrr, 0.001);
    EXPECT_LT(significance.ndcg_10, 0.001);
}

TEST(Compare, IsTheSameBothWays) {
    std::vector<Outcome> left = all_with(12, {2, 0});
    std::vector<Outcome> right = all_with(12, {0, 2});
    for (std::size_t at = 0; at < 4; ++at)
        std::swap(left[at].gains, right[at].gains);
    const Significance one = compare(left, right);
    const Significance other = compare(right, left);
    EXPECT_EQ(one.acc_1, other.acc_1);
    EXPECT_EQ(one.mrr, other.mrr);
    EXPECT_EQ(one.ndcg_10, other.ndcg_10);
    EXPECT_GT(one.acc_1, 0.1);
    EXPECT_LT(one.acc_1, 1);
}

TEST(Compare, PairsById) {
    std::vector<Outcome> left = all_with(20, {2});
    for (std::size_t at = 0; at < 10; ++at)
        left[at].gains = {0};
    std::vector<Outcome> right = left;
    for (int at = 0; at < 5; ++at)
        right.push_back(outcome("only in this " + std::to_string(at), {2}));
    std::reverse(right.begin(), right.end());
    left.push_back(outcome("only in that", {0}));
    EXPECT_EQ(compare(left, right).acc_1, 1);
    EXPECT_EQ(compare(left, right).mrr, 1);
}

TEST(Compare, LeavesOutWhatNothingFits) {
    std::vector<Outcome> left = all_with(20, {2});
    std::vector<Outcome> right = all_with(20, {0});
    EXPECT_LT(compare(left, right).acc_1, 0.001);
    for (std::vector<Outcome>* side : {&left, &right})
        for (Outcome& one : *side)
            one.fits_nothing = true;
    EXPECT_EQ(compare(left, right).acc_1, 1);
    EXPECT_EQ(compare({}, {}).acc_1, 1);
}

TEST(ComparisonText, SetsTheTwoSideBySideWithTheChance) {
    const std::string text = compared(all_with(20, {2}), all_with(20, {0, 2}));
    const std::vector<std::string_view> lines = split_lines(text);
    ASSERT_GE(lines.size(), 7u);
    EXPECT_THAT(std::string(lines[0]), testing::MatchesRegex(" +plain.run +new.run +p of the difference"));
    EXPECT_THAT(std::string(lines[1]), HasSubstr("first suggestion fits       1.000 (1.000–1.000)"));
    EXPECT_THAT(std::string(lines[1]), HasSubstr("0.000 (0.000–0.000)"));
    EXPECT_THAT(std::string(lines[1]), testing::EndsWith("0.0001"));
    EXPECT_THAT(std::string(lines[2]), Not(testing::EndsWith("0.0001"))) << "has no test of its own";
    EXPECT_THAT(std::string(lines[4]), HasSubstr("mean reciprocal rank        1.000 (1.000–1.000)"));
    EXPECT_THAT(std::string(lines[4]), HasSubstr("0.500 (0.500–0.500)"));
}

TEST(ComparisonText, ShowsOnlyWhatARunCanTell) {
    const std::string text = compared(all_with(3, {2}), all_with(3, {2}));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 7) << text;
    EXPECT_THAT(text, HasSubstr("mean average precision"));
    EXPECT_THAT(text, Not(HasSubstr("level")));
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST(ComparisonText, NothingToMeasureIsADash) {
    const std::string text = compared({}, {});
    EXPECT_THAT(text, HasSubstr("–"));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
}

TEST(ComparisonText, CutsALongName) {
    const std::vector<Measure> measures = measure_all(all_with(2, {2}));
    const std::string text =
        comparison_text({std::string(80, 'a'), "b"}, {measures, measures}, {}, Terminal(true, 100));
    EXPECT_THAT(text, HasSubstr(std::string(23, 'a') + "…  b"));
    EXPECT_THAT(text, testing::StartsWith("\x1b[2m"));
}

} // namespace
} // namespace vakpeil::tools
