#include "tools/evaluation/measures.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

constexpr double close_enough = 1e-9;

Outcome ranked(std::vector<int> gains, std::vector<int> judged) {
    Outcome outcome;
    outcome.gains = std::move(gains);
    outcome.judged = std::move(judged);
    return outcome;
}

Outcome with_levels(std::optional<int> judged, std::optional<int> answered) {
    Outcome outcome = ranked({2}, {2});
    outcome.level = judged;
    outcome.answer_level = answered;
    return outcome;
}

Outcome with_answer(bool fits_nothing, bool answered_nothing) {
    Outcome outcome = fits_nothing ? ranked({0}, {}) : ranked({2}, {2});
    outcome.fits_nothing = fits_nothing;
    outcome.answered_nothing = answered_nothing;
    return outcome;
}

Outcome with_probability(double probability, bool right) {
    Outcome outcome = ranked({right ? 2 : 0}, {2});
    outcome.probability = probability;
    return outcome;
}

Measure measure(const std::vector<Outcome>& outcomes, std::string_view name) {
    for (const Measure& one : measure_all(outcomes))
        if (one.name == name) return one;
    ADD_FAILURE() << "no measure " << name;
    return {};
}

// Answers of every kind, so that no measure is without cases.
std::vector<Outcome> mixed_outcomes() {
    std::vector<Outcome> outcomes;
    for (int at = 0; at < 60; ++at) {
        Outcome outcome = at % 5 == 0   ? with_answer(at % 15 != 0, at % 10 == 0)
                          : at % 7 == 0 ? ranked({0, 0, 0, 0, 0, 2}, {2})
                          : at % 3 == 0 ? ranked({0, 1, 0, 2}, {2, 2, 1})
                                        : ranked({2, 0, 1}, {2, 1});
        outcome.probability = 0.25 + 0.01 * at;
        outcome.level = 2 + at % 4;
        outcome.answer_level = 2 + at % 7;
        outcomes.push_back(outcome);
    }
    return outcomes;
}

TEST(Measures, AreAlwaysTheSameInTheSameOrder) {
    std::string names;
    for (const Measure& one : measure_all(std::vector<Outcome>{})) {
        names += std::string(one.name) + " ";
        EXPECT_FALSE(one.label.empty());
    }
    EXPECT_EQ(names, "acc_1 acc_3 acc_5 mrr ndcg_10 map level_exact level_within_1 level_macro_f1 no_fit_precision "
                     "no_fit_recall no_fit_precision_80 answer_right ece ");
}

TEST(Measures, RankingsAreMeansOverTheVacanciesThatSomethingFits) {
    const std::vector<Outcome> outcomes{ranked({2, 0}, {2}), ranked({0, 1, 0, 2}, {2, 1}), ranked({0}, {2}),
                                        with_answer(true, false)};
    const struct {
        std::string_view name;
        double expected;
    } cases[]{
        {"acc_1", 1.0 / 3},
        {"acc_3", 1.0 / 3},
        {"acc_5", 2.0 / 3},
        {"mrr", (1 + 0.25 + 0) / 3},
        {"map", (1 + 0.25 + 0) / 3},
        // the second: (1/log2(3) + 2/log2(5)) / (2 + 1/log2(3)) = 1.4922829 / 2.6309298
        {"ndcg_10", (1 + 0.567207 + 0) / 3},
    };
    for (const auto& [name, expected] : cases) {
        EXPECT_NEAR(measure(outcomes, name).value, expected, 1e-6) << name;
        EXPECT_EQ(measure(outcomes, name).count, 3u) << name;
    }
}

TEST(Measures, ARankingCountsThoughTheAnswerWasThatNothingFits) {
    const std::vector<Outcome> outcomes{with_answer(false, true)};
    EXPECT_EQ(measure(outcomes, "acc_1").value, 1);
    EXPECT_EQ(measure(outcomes, "answer_right").value, 0);
}

// Judged 4 4 4 5 6, answered 4 4 5 5 and none:
//   level 4: 2 hits, 3 judged, 2 answered: 2 * 2 / (3 + 2) = 4/5
//   level 5: 1 hit, 1 judged, 2 answered: 2 * 1 / (1 + 2) = 2/3
//   level 6 was never answered: 0
TEST(Measures, LevelsByHand) {
    std::vector<Outcome> outcomes{with_levels(4, 4), with_levels(4, 4),  with_levels(4, 5),
                                  with_levels(5, 5), with_levels(6, {}), with_levels({}, 3)};
    EXPECT_NEAR(measure(outcomes, "level_macro_f1").value, (4.0 / 5 + 2.0 / 3 + 0) / 3, close_enough);
    EXPECT_NEAR(measure(outcomes, "level_exact").value, 3.0 / 5, close_enough);
    EXPECT_NEAR(measure(outcomes, "level_within_1").value, 4.0 / 5, close_enough);
    EXPECT_EQ(measure(outcomes, "level_macro_f1").count, 5u) << "only where the level was judged";

    // A level that was answered and never judged has no F1 of its own: level 5 is now 2 * 1 / (2 + 2).
    outcomes.push_back(with_levels(5, 7));
    EXPECT_NEAR(measure(outcomes, "level_macro_f1").value, (4.0 / 5 + 2.0 / 4 + 0) / 3, close_enough);
}

TEST(Measures, ConfusionIsJudgedByAnswered) {
    const auto confusion = level_confusion(std::vector<Outcome>{with_levels(4, 5), with_levels(4, 5), with_levels(1, 8),
                                                                with_levels(6, {}), with_levels({}, 3)});
    std::size_t sum = 0;
    for (const auto& row : confusion)
        for (const std::size_t count : row)
            sum += count;
    EXPECT_EQ(confusion[3][4], 2u);
    EXPECT_EQ(confusion[0][7], 1u);
    EXPECT_EQ(sum, 3u);
}

// "Nothing fits" was answered 3 times, 2 of them rightly, and should have been answered 4 times.
TEST(Measures, NothingFitsByHand) {
    const std::vector<Outcome> outcomes{with_answer(true, true),  with_answer(true, true),  with_answer(false, true),
                                        with_answer(true, false), with_answer(true, false), with_answer(false, false)};
    EXPECT_NEAR(measure(outcomes, "no_fit_precision").value, 2.0 / 3, close_enough);
    EXPECT_EQ(measure(outcomes, "no_fit_precision").count, 3u);
    EXPECT_NEAR(measure(outcomes, "no_fit_recall").value, 2.0 / 4, close_enough);
    EXPECT_EQ(measure(outcomes, "no_fit_recall").count, 4u);
    EXPECT_NEAR(measure(outcomes, "answer_right").value, 3.0 / 6, close_enough);
}

// 0.9..1: 0.92 right, 0.98 wrong, 1 right: mean 2.9/3, right 2/3, apart 0.3, of 3 answers
// 0.1..0.2: 0.15 wrong: apart 0.15, of 1
// 0.3..0.4: 0.35 right: apart 0.65, of 1
TEST(Measures, CalibrationErrorByHand) {
    const std::vector<Outcome> outcomes{with_probability(0.92, true), with_probability(0.98, false),
                                        with_probability(1, true), with_probability(0.15, false),
                                        with_probability(0.35, true)};
    EXPECT_NEAR(measure(outcomes, "ece").value, (3 * 0.3 + 0.15 + 0.65) / 5, close_enough);

    const std::vector<ReliabilityBin> bins = reliability(outcomes);
    ASSERT_EQ(bins.size(), reliability_bins);
    EXPECT_NEAR(expected_calibration_error(bins), 0.34, close_enough);
    EXPECT_EQ(bins[9].count, 3u) << "1 is in the last";
    EXPECT_NEAR(bins[9].probability, 2.9 / 3, close_enough);
    EXPECT_NEAR(bins[9].right, 2.0 / 3, close_enough);
    EXPECT_EQ(bins[0].count, 0u);
    EXPECT_EQ(expected_calibration_error(reliability({})), 0);
}

TEST(Measures, BinsMeetAndHoldTheirLowerBound) {
    const std::vector<ReliabilityBin> bins =
        reliability(std::vector<Outcome>{with_probability(0, false), with_probability(0.5, true)});
    EXPECT_EQ(bins[0].count, 1u);
    EXPECT_EQ(bins[5].count, 1u);
    EXPECT_EQ(bins.front().low, 0);
    EXPECT_NEAR(bins.back().high, 1, close_enough);
    for (std::size_t at = 1; at < bins.size(); ++at)
        EXPECT_NEAR(bins[at].low, bins[at - 1].high, close_enough);
}

TEST(Measures, WhatNothingBearsOnIsNoNumber) {
    for (const Measure& one : measure_all(std::vector<Outcome>{})) {
        EXPECT_TRUE(std::isnan(one.value)) << one.name;
        EXPECT_TRUE(std::isnan(one.interval.low) && std::isnan(one.interval.high)) << one.name;
        EXPECT_EQ(one.count, 0u) << one.name;
    }
    const std::vector<Outcome> fits{ranked({2}, {2})};
    for (const std::string_view name : {"level_exact", "level_within_1", "level_macro_f1", "no_fit_precision",
                                        "no_fit_recall", "no_fit_precision_80"}) {
        EXPECT_TRUE(std::isnan(measure(fits, name).value)) << name;
        EXPECT_TRUE(std::isnan(measure(fits, name).interval.low)) << name;
        EXPECT_EQ(measure(fits, name).count, 0u) << name;
    }
    const std::vector<Outcome> nothing_fits{with_answer(true, true)};
    for (const std::string_view name : {"acc_1", "mrr", "ndcg_10", "map"})
        EXPECT_TRUE(std::isnan(measure(nothing_fits, name).value)) << name;
    EXPECT_EQ(measure(nothing_fits, "answer_right").value, 1);
}

// Four of five texts that nothing fits are found at 0.6; one vacancy is there already: 4 right of 5.
TEST(Measures, PrecisionAtRecallEightTenths) {
    std::vector<Outcome> outcomes;
    for (const auto& [probability, fits_nothing] : std::vector<std::pair<double, bool>>{{0.9, true},
                                                                                        {0.8, true},
                                                                                        {0.75, false},
                                                                                        {0.7, true},
                                                                                        {0.6, true},
                                                                                        {0.5, false},
                                                                                        {0.1, true},
                                                                                        {0.05, false}}) {
        Outcome outcome = with_answer(fits_nothing, false);
        outcome.nothing_probability = probability;
        outcomes.push_back(outcome);
    }
    EXPECT_DOUBLE_EQ(measure(outcomes, "no_fit_precision_80").value, 0.8);
    EXPECT_EQ(measure(outcomes, "no_fit_precision_80").count, 5u);
}

TEST(Measures, AnIntervalHoldsItsValue) {
    for (const Measure& one : measure_all(mixed_outcomes())) {
        EXPECT_LE(one.interval.low, one.value) << one.name;
        EXPECT_GE(one.interval.high, one.value) << one.name;
        if (one.name != "no_fit_precision_80") {
            EXPECT_LT(one.interval.low, one.interval.high) << one.name;
        }
        EXPECT_GE(one.interval.low, 0) << one.name;
        EXPECT_LE(one.interval.high, 1) << one.name;
    }
}

TEST(Measures, TheSameOutcomesGiveTheSameIntervals) {
    const std::vector<Measure> first = measure_all(mixed_outcomes());
    const std::vector<Measure> second = measure_all(mixed_outcomes());
    for (std::size_t at = 0; at < first.size(); ++at) {
        EXPECT_EQ(first[at].interval.low, second[at].interval.low) << first[at].name;
        EXPECT_EQ(first[at].interval.high, second[at].interval.high) << first[at].name;
    }
}

} // namespace
} // namespace vakpeil::tools
