#include "tools/learning/conditional_logit.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

constexpr double hardly_any = 1e-6; // penalty

std::vector<const TrainingCase*> pointers(const std::vector<TrainingCase>& cases) {
    std::vector<const TrainingCase*> all;
    for (const TrainingCase& one : cases)
        all.push_back(&one);
    return all;
}

LogitWeights fit(const std::vector<TrainingCase>& cases, double penalty) {
    return fit_logit(pointers(cases), penalty);
}

double weight(const LogitWeights& weights, Feature feature) {
    return weights.feature[static_cast<std::size_t>(feature)];
}

// Three alternatives, of which only the first has the feature: it fits in `first` of the eight cases, the second
// candidate in one, and nothing in the rest.
std::vector<TrainingCase> eight_choices(Feature feature, std::size_t first) {
    std::vector<TrainingCase> cases(8);
    for (std::size_t at = 0; at < cases.size(); ++at) {
        cases[at].candidates.resize(2);
        cases[at].candidates[0][static_cast<std::size_t>(feature)] = 1;
        cases[at].fits = {at < first, at == first};
        cases[at].fits_nothing = at > first;
    }
    return cases;
}

// Cases without a pattern, some with several candidates that fit and some that do not decide.
std::vector<TrainingCase> wild_cases(std::size_t count) {
    std::mt19937 draw(7);
    const auto number = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(draw() % 1000) / 999;
    };
    std::vector<TrainingCase> cases(count);
    for (TrainingCase& one : cases) {
        one.weight = number(0.5, 2);
        one.none = {1, number(0, 4), draw() % 5 == 0 ? 1.0 : 0.0, number(0, 1)};
        one.fits_nothing = draw() % 4 == 0;
        one.candidates.resize(draw() % 5);
        for (Features& features : one.candidates) {
            for (double& value : features)
                value = number(0, 1);
            one.fits.push_back(!one.fits_nothing && draw() % 3 == 0);
        }
    }
    return cases;
}

double objective(const std::vector<TrainingCase>& cases, const LogitWeights& weights, double penalty) {
    double sum = 0;
    for (const TrainingCase& one : cases)
        if (one.decides()) sum += one.weight * std::log(right_probability(one, choice(one, weights)));
    for (const double value : weights.feature)
        sum -= penalty / 2 * value * value;
    for (std::size_t at = 0; at < none_feature_count; ++at)
        if (at != static_cast<std::size_t>(NoneFeature::constant))
            sum -= penalty / 2 * weights.none[at] * weights.none[at];
    return sum;
}

TEST(ConditionalLogit, ProbabilitiesSumToOne) {
    LogitWeights weights;
    weights.feature = {3, 1, -2, 0, 5, 0, 1, 900};
    weights.none = {2, 1, -1, 0};
    for (const TrainingCase& one : wild_cases(50)) {
        for (const double temperature : {0.5, 1.0, 2.0}) {
            const Confidence sure = choice(one, weights, temperature);
            ASSERT_EQ(sure.probabilities.size(), one.candidates.size());
            double sum = sure.none;
            for (const double probability : sure.probabilities) {
                EXPECT_GE(probability, 0);
                sum += probability;
            }
            EXPECT_NEAR(sum, 1, 1e-9);
        }
    }
}

TEST(ConditionalLogit, ChoosesByTheWeightedSums) {
    const TrainingCase one = eight_choices(Feature::tasks, 0)[0];
    LogitWeights weights;
    weights.feature[static_cast<std::size_t>(Feature::tasks)] = std::log(6);
    const Confidence sure = choice(one, weights);
    EXPECT_NEAR(sure.probabilities[0], 6.0 / 8, 1e-12);
    EXPECT_NEAR(sure.probabilities[1], 1.0 / 8, 1e-12);
    EXPECT_NEAR(sure.none, 1.0 / 8, 1e-12);
    EXPECT_NEAR(choice(one, weights, 2).none, 1 / (std::sqrt(6) + 2), 1e-12) << "warmer is less sure";
}

TEST(ConditionalLogit, WhatIsRightIsAllThatFitsTogether) {
    const Confidence sure{{0.5, 0.2, 0.1}, 0.2};
    TrainingCase one;
    one.candidates.resize(3);
    one.fits = {true, false, true};
    EXPECT_DOUBLE_EQ(right_probability(one, sure), 0.6);
    one.fits = {false, false, false};
    EXPECT_EQ(right_probability(one, sure), 0) << "what fits is not among them";
    one.fits_nothing = true;
    EXPECT_DOUBLE_EQ(right_probability(one, sure), 0.2);
}

// A share p of the choices gives odds: e^w : 1 : 1.
TEST(ConditionalLogit, FindsTheWeightsOfAKnownProblem) {
    const LogitWeights weights = fit(eight_choices(Feature::tasks, 6), hardly_any);
    EXPECT_NEAR(weight(weights, Feature::tasks), std::log(6), 1e-4);
    for (std::size_t at = 0; at < feature_count; ++at)
        if (at != static_cast<std::size_t>(Feature::tasks)) {
            EXPECT_NEAR(weights.feature[at], 0, 1e-9) << feature_names[at];
        }
}

TEST(ConditionalLogit, FindsHowOftenNothingFits) {
    std::vector<TrainingCase> cases(4);
    for (std::size_t at = 0; at < cases.size(); ++at) {
        cases[at].none[static_cast<std::size_t>(NoneFeature::constant)] = 1;
        cases[at].candidates.resize(1);
        cases[at].fits_nothing = at > 0;
        cases[at].fits = {at == 0};
    }
    EXPECT_NEAR(fit(cases, hardly_any).none[static_cast<std::size_t>(NoneFeature::constant)], std::log(3), 1e-4);
    EXPECT_NEAR(fit(cases, 1).none[static_cast<std::size_t>(NoneFeature::constant)], std::log(3), 0.01)
        << "the penalty hardly holds it back";
}

TEST(ConditionalLogit, EvidenceNeverCountsAgainst) {
    for (std::size_t at = 0; at < feature_count; ++at) {
        const auto feature = static_cast<Feature>(at);
        const double found = weight(fit(eight_choices(feature, 1), hardly_any), feature);
        if (feature < Feature::level)
            EXPECT_EQ(found, 0) << feature_names[at];
        else
            EXPECT_NEAR(found, std::log(2.0 / 7), 1e-4) << feature_names[at];
    }
    for (const double value : fit(wild_cases(200), 0.1).feature)
        EXPECT_TRUE(std::isfinite(value));
}

TEST(ConditionalLogit, EndsWhereNoOtherWeightsAreLikelier) {
    constexpr double penalty = 0.1;
    const std::vector<TrainingCase> cases = wild_cases(200);
    const LogitWeights best = fit(cases, penalty);
    const double highest = objective(cases, best, penalty);
    for (std::size_t at = 0; at < feature_count; ++at) {
        EXPECT_TRUE(best.feature[at] >= 0 || at >= static_cast<std::size_t>(Feature::level)) << feature_names[at];
        for (const double step : {-0.001, 0.001}) {
            LogitWeights other = best;
            other.feature[at] += step;
            if (at < static_cast<std::size_t>(Feature::level) && other.feature[at] < 0) continue;
            EXPECT_LT(objective(cases, other, penalty), highest) << feature_names[at] << " " << step;
        }
    }
    for (std::size_t at = 0; at < none_feature_count; ++at)
        for (const double step : {-0.001, 0.001}) {
            LogitWeights other = best;
            other.none[at] += step;
            EXPECT_LT(objective(cases, other, penalty), highest) << none_feature_names[at] << " " << step;
        }
}

TEST(ConditionalLogit, APenaltyHoldsWeightsBack) {
    const std::vector<TrainingCase> cases = eight_choices(Feature::title, 6);
    const double loose = weight(fit(cases, 0.01), Feature::title);
    const double tight = weight(fit(cases, 10), Feature::title);
    EXPECT_GT(tight, 0);
    EXPECT_LT(tight, loose);
}

TEST(ConditionalLogit, GivesTheSameForTheSame) {
    const std::vector<TrainingCase> cases = wild_cases(100);
    const LogitWeights first = fit(cases, 0.1);
    const LogitWeights again = fit(cases, 0.1);
    EXPECT_EQ(first.feature, again.feature);
    EXPECT_EQ(first.none, again.none);
}

TEST(ConditionalLogit, LeavesOutCasesThatDoNotDecide) {
    std::vector<TrainingCase> cases = eight_choices(Feature::tasks, 6);
    const LogitWeights without = fit(cases, 0.1);
    TrainingCase lost;
    lost.candidates.resize(2);
    lost.candidates[0][0] = 1;
    lost.none = {1, 3, 0, 1};
    lost.fits = {false, false};
    cases.push_back(lost);
    cases.push_back(TrainingCase{}); // without candidates
    const LogitWeights with = fit(cases, 0.1);
    EXPECT_EQ(with.feature, without.feature);
    EXPECT_EQ(with.none, without.none);
}

TEST(ConditionalLogit, WeightTwoIsTheCaseTwice) {
    std::vector<TrainingCase> twice = wild_cases(40);
    std::vector<TrainingCase> heavy = twice;
    const LogitWeights once = fit(twice, 0.1);
    for (std::size_t at = 0; at < 10; ++at) {
        heavy[at].weight *= 2;
        twice.push_back(twice[at]);
    }
    const LogitWeights left = fit(heavy, 0.1);
    const LogitWeights right = fit(twice, 0.1);
    double moved = 0;
    for (std::size_t at = 0; at < feature_count; ++at) {
        EXPECT_NEAR(left.feature[at], right.feature[at], 1e-5) << feature_names[at];
        moved += std::abs(left.feature[at] - once.feature[at]);
    }
    for (std::size_t at = 0; at < none_feature_count; ++at)
        EXPECT_NEAR(left.none[at], right.none[at], 1e-5) << none_feature_names[at];
    EXPECT_GT(moved, 0.01) << "a weight that does nothing would pass";
}

TEST(ConditionalLogit, NoCasesGiveNoWeights) {
    const LogitWeights weights = fit({}, 0.1);
    EXPECT_EQ(weights.feature, Features{});
    EXPECT_EQ(weights.none, NoneFeatures{});
}

} // namespace
} // namespace vakpeil::tools
