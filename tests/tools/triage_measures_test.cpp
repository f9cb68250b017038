#include "tools/evaluation/triage_measures.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tools/evaluation/binomial_bound.hpp"

namespace vakpeil::tools {
namespace {

TEST(BinomialBound, IsThatOfTheTables) {
    EXPECT_NEAR(least_share(59, 59, 0.05), 0.9505, 1e-4); // the root of the chance, without a mistake
    EXPECT_NEAR(least_share(1, 1, 0.1), 0.1, 1e-9);
    EXPECT_EQ(least_share(0, 40, 0.1), 0);
    EXPECT_EQ(least_share(0, 0, 0.1), 0);
    EXPECT_NEAR(share_interval(95, 100).low, 0.8872, 1e-4);
    EXPECT_NEAR(share_interval(95, 100).high, 0.9836, 1e-4);
    EXPECT_NEAR(share_interval(0, 10).high, 0.3085, 1e-4);
    EXPECT_EQ(share_interval(10, 10).high, 1);
    EXPECT_EQ(share_interval(0, 0).low, 0);
    EXPECT_EQ(share_interval(0, 0).high, 1);
    EXPECT_NEAR(least_share(99'000, 100'000, 0.025), 0.98936, 1e-4); // no overflow
}

TriageCase suggested(double margin, bool fits) {
    return {MatchStatus::matched, (1 + margin) / 2, (1 - margin) / 2, 0, fits, false};
}

TriageCase nothing(double none, bool fits_nothing) {
    return {MatchStatus::no_fit, 1 - none, 0, none, false, fits_nothing};
}

// 200 answers; one in ten of the 100 less sure ones is wrong, none of the others.
std::vector<TriageCase> two_hundred() {
    std::vector<TriageCase> cases;
    cases.reserve(200);
    for (int at = 0; at < 200; ++at)
        cases.push_back(suggested(0.999 - 0.004 * at, at < 100 || at % 10 != 5));
    return cases;
}

TEST(LearnTriage, TakesAsManyAsThePrecisionAllows) {
    const std::vector<TriageCase> cases = two_hundred();
    const TriageTable table = learn_triage(cases);
    EXPECT_EQ(table.rows().size(), 20U);
    int before = 200;
    for (const TriageRow& row : table.rows()) {
        EXPECT_LE(row.accept.taken, before);
        before = row.accept.taken;
        const TriageThresholds thresholds = table.thresholds(row.precision);
        const TriageMeasures measures = measure_triage(cases, thresholds);
        EXPECT_EQ(measures.accepted.taken, static_cast<std::size_t>(row.accept.taken)) << row.precision;
        EXPECT_EQ(measures.accepted.right, static_cast<std::size_t>(row.accept.right)) << row.precision;
        if (thresholds.accept_supported)
            EXPECT_GE(row.accept.low, row.precision);
        else
            EXPECT_EQ(row.accept.taken, row.accept.right) << row.precision;
    }
    EXPECT_EQ(table.rows().front().accept.taken, 200); // 190 of 200: more than 0.80
    EXPECT_EQ(table.rows().back().accept.taken, 105); // 0.99 takes 229 without a mistake: the least threshold with none
    EXPECT_FALSE(table.thresholds(0.99).accept_supported);
    EXPECT_TRUE(table.thresholds(0.97).accept_supported);
}

TEST(LearnTriage, TakesNothingWhenTheSurestIsWrong) {
    const TriageTable table =
        learn_triage(std::vector{suggested(0.9, false), suggested(0.8, true), nothing(0.9, false)});
    for (const TriageRow& row : table.rows()) {
        EXPECT_EQ(row.accept.taken, 0);
        EXPECT_EQ(row.accept.threshold, 1);
        EXPECT_EQ(row.no_fit.threshold, 1);
    }
    EXPECT_EQ(learn_triage({}).rows().front().accept.threshold, 1);
}

TEST(LearnTriage, TakesAllOrNoneOfThoseAsSure) {
    std::vector<TriageCase> cases(50, suggested(0.9, true));
    cases.insert(cases.begin() + 25, 30, suggested(0.5, false));
    cases.push_back(suggested(0.9, false)); // as sure as the right ones
    const TriageTable table = learn_triage(cases);
    for (const TriageRow& row : table.rows())
        EXPECT_TRUE(row.accept.taken == 51 || row.accept.taken == 0) << row.precision;
}

TEST(LearnTriage, LooksAtNothingFitsApart) {
    std::vector<TriageCase> cases = two_hundred();
    for (int at = 0; at < 30; ++at)
        cases.push_back(nothing(0.99 - 0.01 * at, at < 20));
    const TriageTable table = learn_triage(cases);
    EXPECT_EQ(table.rows().front().accept.taken, 200);
    EXPECT_EQ(table.thresholds(0.85).no_fit, cases[219].none);
    EXPECT_TRUE(table.thresholds(0.85).no_fit_supported);
    EXPECT_FALSE(table.thresholds(0.95).no_fit_supported); // 20 are too few
}

TEST(MeasureTriage, CountsEachOnce) {
    const std::vector<TriageCase> cases{
        suggested(0.9, true),
        suggested(0.9, false),
        suggested(0.2, true),
        nothing(0.9, true),
        nothing(0.9, false),
        nothing(0.6, true),
        {MatchStatus::unsupported_language, 0, 0, 1, false, true},
        {MatchStatus::empty, 0, 0, 1, false, true},
    };
    const TriageMeasures measures = measure_triage(cases, {0.5, 0.8, true, true});
    EXPECT_EQ(measures.cases, 8U);
    EXPECT_EQ(measures.accepted.taken, 2U);
    EXPECT_EQ(measures.accepted.right, 1U);
    EXPECT_EQ(measures.no_fit.taken, 3U);
    EXPECT_EQ(measures.no_fit.right, 2U);
    EXPECT_EQ(measures.reviewed, 3U);
    EXPECT_LT(measures.accepted.interval.low, 0.5);
}

} // namespace
} // namespace vakpeil::tools
