#include "tools/learning/cross_validation.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

// Two candidates, the first with the word of the title; `right` is the one that fits.
TrainingCase case_of(const std::string& id, std::size_t right) {
    TrainingCase one;
    one.id = id;
    one.candidates.resize(2);
    one.candidates[0][static_cast<std::size_t>(Feature::title)] = 1;
    one.levels = {3, 4};
    one.fits = {right == 0, right == 1};
    one.none[static_cast<std::size_t>(NoneFeature::constant)] = 1;
    return one;
}

std::vector<TrainingCase> forty_cases() {
    std::vector<TrainingCase> cases;
    for (std::size_t at = 0; at < 40; ++at)
        cases.push_back(case_of("case " + std::to_string(at), at % 4 == 0 ? 1 : 0));
    return cases;
}

TEST(CrossValidation, NoCaseIsFittedToItself) {
    const std::vector<TrainingCase> cases = forty_cases();
    const std::vector<Confidence> before = held_out_choices(cases, 0.1, 1);
    ASSERT_EQ(before.size(), cases.size());
    for (std::size_t at = 0; at < cases.size(); ++at) {
        std::vector<TrainingCase> changed = cases;
        changed[at].fits = {!cases[at].fits[0], !cases[at].fits[1]};
        const std::vector<Confidence> after = held_out_choices(changed, 0.1, 1);
        EXPECT_EQ(after[at].probabilities, before[at].probabilities) << cases[at].id;
        EXPECT_EQ(after[at].none, before[at].none) << cases[at].id;
        std::size_t moved = 0;
        for (std::size_t other = 0; other < cases.size(); ++other)
            if (after[other].probabilities != before[other].probabilities) ++moved;
        EXPECT_GT(moved, cases.size() / 2) << "the cases of the other folds are fitted to it: " << cases[at].id;
        EXPECT_LT(moved, cases.size());
    }
}

TEST(CrossValidation, TheFoldHangsOnTheIdAlone) {
    const std::vector<TrainingCase> cases = forty_cases();
    const std::vector<TrainingCase> turned(cases.rbegin(), cases.rend());
    const std::vector<Confidence> choices = held_out_choices(cases, 0.1, 1);
    const std::vector<Confidence> turned_choices = held_out_choices(turned, 0.1, 1);
    for (std::size_t at = 0; at < cases.size(); ++at)
        EXPECT_NEAR(choices[at].none, turned_choices[cases.size() - 1 - at].none, 1e-9) << cases[at].id;
}

TEST(CrossValidation, TheTemperatureMakesLessSure) {
    const std::vector<TrainingCase> cases = forty_cases();
    const std::vector<Confidence> cool = held_out_choices(cases, 0.1, 0.5);
    const std::vector<Confidence> warm = held_out_choices(cases, 0.1, 2);
    for (std::size_t at = 0; at < cases.size(); ++at)
        EXPECT_GT(cool[at].probabilities[0], warm[at].probabilities[0]);
}

TEST(CrossValidation, LogLossByHand) {
    std::vector<TrainingCase> cases{case_of("a", 0), case_of("b", 1), case_of("c", 0)};
    cases[1].weight = 2;
    cases[2].fits = {false, false};
    cases[2].fits_nothing = true;
    const std::vector<Confidence> choices{{{0.5, 0.3}, 0.2}, {{0.6, 0.25}, 0.15}, {{0.1, 0.1}, 0.8}};
    EXPECT_NEAR(log_loss(cases, choices), -(std::log(0.5) + 2 * std::log(0.25) + std::log(0.8)) / 4, 1e-12);
    cases[0].fits = {false, false};
    EXPECT_NEAR(log_loss(cases, choices), -(std::log(0.001) + 2 * std::log(0.25) + std::log(0.8)) / 4, 1e-12)
        << "not found costs as much as 1 in 1,000";
    EXPECT_EQ(log_loss({}, {}), 0);
}

TEST(CrossValidation, LevelLossByHand) {
    std::vector<TrainingCase> cases{case_of("a", 0), case_of("b", 0), case_of("c", 0)};
    cases[0].level = 4;
    cases[1].level = 8;
    cases[1].weight = 3; // the third case's level was not judged
    const std::vector<Confidence> choices{{{0.5, 0.3}, 0.2}, {{0.5, 0.3}, 0.2}, {{0.9, 0.1}, 0}};
    Weights weights;
    weights.level_smoothing = 0.08;
    const double fourth = (0.3 / 0.8 + 0.01) / 1.08;
    const double eighth = 0.01 / 1.08;
    EXPECT_NEAR(level_loss(cases, choices, weights), -(std::log(fourth) + 3 * std::log(eighth)) / 4, 1e-12);
    weights.level_smoothing = 0;
    EXPECT_NEAR(level_loss(cases, choices, weights), -(std::log(0.375) + 3 * std::log(0.001)) / 4, 1e-12);
    cases[0].level.reset();
    cases[1].level.reset();
    EXPECT_EQ(level_loss(cases, choices, weights), 0);
}

TEST(CrossValidation, LevelCuesShiftTheLevel) {
    std::vector<TrainingCase> cases{case_of("a", 0)};
    cases[0].level = 4;
    cases[0].evidence.any = true;
    cases[0].evidence.logits[3] = 1;
    const std::vector<Confidence> choices{{{0.5, 0.5}, 0}};
    Weights weights;
    weights.level_smoothing = 0;
    weights.level_cue = std::log(3);
    EXPECT_NEAR(level_loss(cases, choices, weights), -std::log(0.75), 1e-12);
}

TEST(CrossValidation, FiguresByHand) {
    std::vector<TrainingCase> cases{case_of("right", 0), case_of("wrong", 1), case_of("nothing", 0),
                                    case_of("title alone", 1), case_of("no candidates", 0)};
    cases[2].fits = {false, false};
    cases[2].fits_nothing = true;
    cases[3].none[static_cast<std::size_t>(NoneFeature::title_alone)] = 1;
    cases[4].candidates.clear();
    cases[4].levels.clear();
    cases[4].fits.clear();
    cases[4].fits_nothing = true;
    cases[0].level = 3;
    cases[1].level = 4;
    const std::vector<Confidence> choices{
        {{0.7, 0.1}, 0.2}, {{0.6, 0.2}, 0.2}, {{0.2, 0.1}, 0.7}, {{0.9, 0.05}, 0.05}, {{}, 1}};
    const CrossValidated figures = figures_of(cases, choices, {});
    EXPECT_DOUBLE_EQ(figures.first_fits, 0.5) << "of those that something fits";
    EXPECT_DOUBLE_EQ(figures.right, 0.75) << "a title alone is left out";
    EXPECT_DOUBLE_EQ(figures.level_right, 0.5);
    // Given 0.7 twice, both right; 0.6 once, wrong; 1 once, right.
    EXPECT_NEAR(figures.calibration, (2 * 0.3 + 0.6) / 4, 1e-12);
    EXPECT_DOUBLE_EQ(figures.log_loss, log_loss(cases, choices));
}

} // namespace
} // namespace vakpeil::tools
