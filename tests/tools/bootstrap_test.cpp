#include "tools/evaluation/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

// Of cases of which so many first ones are 1 and the others 0.
MeasureResample share_of(std::size_t ones) {
    return [ones](std::span<const std::size_t> resample) {
        const auto hits = std::count_if(resample.begin(), resample.end(), [ones](std::size_t at) { return at < ones; });
        return std::vector<double>{static_cast<double>(hits) / static_cast<double>(resample.size())};
    };
}

TEST(Bootstrap, HasTheWidthThatTheBinomialDistributionGives) {
    // 0.5 ± 1.96 * sqrt(0.5 * 0.5 / cases)
    const Interval hundred = bootstrap(100, share_of(50)).at(0);
    EXPECT_NEAR(hundred.low, 0.402, 0.015);
    EXPECT_NEAR(hundred.high, 0.598, 0.015);
    const Interval many = bootstrap(1600, share_of(800)).at(0);
    EXPECT_NEAR(many.low, 0.4755, 0.004);
    EXPECT_NEAR(many.high, 0.5245, 0.004);
}

TEST(Bootstrap, WhatNeverVariesHasNoWidth) {
    for (const std::size_t ones : {0u, 10u}) {
        const Interval interval = bootstrap(10, share_of(ones)).at(0);
        EXPECT_EQ(interval.low, ones == 0 ? 0 : 1);
        EXPECT_EQ(interval.high, interval.low);
    }
}

TEST(Bootstrap, DrawsAsManyCasesAsThereAreAndTheSameEachTime) {
    std::vector<std::size_t> first;
    std::vector<std::size_t> second;
    for (std::vector<std::size_t>* draws : {&first, &second})
        static_cast<void>(bootstrap(7, [draws](std::span<const std::size_t> resample) {
            EXPECT_EQ(resample.size(), 7u);
            draws->insert(draws->end(), resample.begin(), resample.end());
            return std::vector<double>{0};
        }));
    EXPECT_EQ(first.size(), 2000u * 7u);
    EXPECT_EQ(*std::max_element(first.begin(), first.end()), 6u);
    EXPECT_EQ(*std::min_element(first.begin(), first.end()), 0u);
    EXPECT_EQ(first, second);
}

TEST(Bootstrap, LeavesOutTheResamplesThatAMeasureSaysNothingOf) {
    // The mean of the draws of case 0 or 1 among four, which some resamples lack; and of none.
    const std::vector<Interval> intervals = bootstrap(4, [](std::span<const std::size_t> resample) {
        double sum = 0;
        double count = 0;
        for (const std::size_t at : resample)
            if (at < 2) {
                sum += static_cast<double>(at);
                ++count;
            }
        return std::vector<double>{count > 0 ? sum / count : std::nan(""), std::nan("")};
    });
    ASSERT_EQ(intervals.size(), 2u);
    EXPECT_EQ(intervals[0].low, 0);
    EXPECT_EQ(intervals[0].high, 1);
    EXPECT_TRUE(std::isnan(intervals[1].low) && std::isnan(intervals[1].high));
    EXPECT_TRUE(bootstrap(0, share_of(0)).empty());
}

TEST(PairedRandomisation, IdenticalSystemsDoNotDiffer) {
    const std::vector<double> values{1, 0, 0.5, 1.0 / 3, 0, 1};
    EXPECT_EQ(paired_randomisation(values, values), 1);
    EXPECT_EQ(paired_randomisation({}, {}), 1);
    EXPECT_EQ(paired_randomisation(std::vector<double>{1, 0}, std::vector<double>{0, 1}), 1) << "nor do equal means";
    EXPECT_EQ(paired_randomisation(std::vector<double>{1}, std::vector<double>{0}), 1) << "one pair proves nothing";
}

TEST(PairedRandomisation, ComesNearTheExactProbability) {
    // All swaps are as likely, and of 2^n only the two that swap all or none are as far out: 2 / 2^n.
    for (const std::size_t pairs : {2u, 4u, 6u}) {
        const std::vector<double> ones(pairs, 1);
        const std::vector<double> zeros(pairs, 0);
        const double exact = 2 / std::pow(2.0, static_cast<double>(pairs));
        EXPECT_NEAR(paired_randomisation(ones, zeros), exact, 0.015) << pairs;
    }
    // 3 pairs differ by 1 and one by as much the other way: |sum| >= 2 in 2 * (1 + 4) of 16 swaps.
    EXPECT_NEAR(paired_randomisation(std::vector<double>{1, 1, 1, 0}, std::vector<double>{0, 0, 0, 1}), 0.625, 0.015);
}

TEST(PairedRandomisation, TheLastDigitsOfASumDoNotMatter) {
    // Five differences of 0.1, whichever way, are at least 0.1 apart; as sums of doubles only 14 of 32 are.
    EXPECT_EQ(paired_randomisation(std::vector<double>{0.1, 0.1, 0.1, 0, 0}, std::vector<double>{0, 0, 0, 0.1, 0.1}),
              1);
}

TEST(PairedRandomisation, PairsThatAreTheSameChangeNothing) {
    std::vector<double> left(4, 1);
    std::vector<double> right(4, 0);
    left.insert(left.end(), 50, 0.5);
    right.insert(right.end(), 50, 0.5);
    EXPECT_NEAR(paired_randomisation(left, right), 0.125, 0.015);
}

TEST(PairedRandomisation, AClearDifferenceIsNoChanceButNeverImpossible) {
    const std::vector<double> good(30, 1);
    std::vector<double> bad(30, 0);
    bad[3] = bad[9] = 1;
    EXPECT_LT(paired_randomisation(good, bad), 0.001);
    EXPECT_GT(paired_randomisation(good, bad), 0);
}

TEST(PairedRandomisation, WhichSystemComesFirstDoesNotMatter) {
    const std::vector<double> left{1, 0.5, 1, 0.25, 1, 0, 1, 0.2, 1, 1};
    const std::vector<double> right{0.5, 0.5, 0, 1, 0.1, 0, 0.3, 0.2, 1, 0};
    const double p = paired_randomisation(left, right);
    EXPECT_EQ(p, paired_randomisation(right, left));
    EXPECT_EQ(p, paired_randomisation(left, right)) << "nor do other draws";
    EXPECT_GT(p, 0.02);
    EXPECT_LT(p, 0.5);
}

} // namespace
} // namespace vakpeil::tools
