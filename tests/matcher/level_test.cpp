#include "matcher/level.hpp"

#include <numeric>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

LevelEvidence evidence_of(const std::string& text, const std::string& education = {},
                          SectionKind kind = SectionKind::unknown) {
    static const MatchModel model = test::model_of();
    Vacancy vacancy = vacancy_from_text(text);
    if (kind != SectionKind::unknown) vacancy.sections = {{kind, 0, text.size()}};
    test::ReadVacancy read(vacancy, model);
    Analyser other(test::lexicon());
    return find_level_evidence(read.document, education, other, model.levels);
}

TEST(LevelEvidence, ReadsTheStudiesThatAnEmployerAsksFor) {
    struct Row {
        std::string text;
        int level; // 0: none
    };
    const std::vector<Row> rows{
        {"Je hebt een bachelor in de verpleegkunde.", 6},
        {"Je hebt een masterdiploma.", 7},
        {"Je bezit een diploma secundair onderwijs.", 4},
        {"Graduaat in de accountancy.", 5},
        {"Je behaalde een bachelor of master.", 6}, // the lowest that will do
        {"Je hebt een diploma doctor.", 0},         // of medicine, mostly: no cue rather than a wrong one
        {"Je bent stipt.", 0},
    };
    for (const Row& row : rows) {
        const LevelEvidence evidence = evidence_of(row.text);
        EXPECT_EQ(evidence.study ? evidence.study->level : 0, row.level) << row.text;
    }
}

TEST(LevelEvidence, ReadsTheFieldOfTheSource) {
    const LevelEvidence evidence = evidence_of("Je bakt brood.", "Professionele bachelor");
    ASSERT_TRUE(evidence.study.has_value());
    EXPECT_EQ(evidence.study->level, 6);
    EXPECT_GT(level_agreement(evidence, 6), level_agreement(evidence, 4));
    EXPECT_GT(level_agreement(evidence, 4), level_agreement(evidence, 2));
}

TEST(LevelEvidence, WhatIsOnOfferIsNoDemand) {
    EXPECT_FALSE(evidence_of("Volg bij ons een bachelor.", {}, SectionKind::offer).study.has_value());
    EXPECT_FALSE(evidence_of("", {}).any);
    EXPECT_EQ(level_agreement(evidence_of(""), 3), 0);
}

TEST(LevelEstimate, IsADistribution) {
    const Weights weights;
    for (const std::vector<LevelVote>& votes :
         {std::vector<LevelVote>{}, {{6, 0.9}}, {{2, 0.3}, {3, 0.3}, {3, 0.1}}, {{8, 0.0}}}) {
        const LevelEstimate estimate = estimate_level(votes, evidence_of("Je hebt een bachelor."), weights);
        EXPECT_NEAR(std::accumulate(estimate.distribution.begin(), estimate.distribution.end(), 0.0), 1, 1e-9);
        EXPECT_EQ(estimate.probability, estimate.distribution[static_cast<std::size_t>(estimate.value - 1)]);
    }
}

// Clerks are asked for a bachelor: the studies may tip the balance between neighbours, and not overrule the tasks.
TEST(LevelEstimate, StudiesShiftButDoNotOverruleTheTasks) {
    const Weights weights;
    const LevelEvidence bachelor = evidence_of("Je hebt een bachelor.");
    const std::vector<LevelVote> clerk{{3, 0.85}, {4, 0.05}};
    EXPECT_EQ(estimate_level(clerk, bachelor, weights).value, 3);
    const std::vector<LevelVote> undecided{{5, 0.40}, {6, 0.38}};
    EXPECT_EQ(estimate_level(undecided, bachelor, weights).value, 6);
    EXPECT_EQ(estimate_level(undecided, {}, weights).value, 5);
}

TEST(LevelRules, AWrongCellIsNamedWithItsLine) {
    for (const char* row : {"bachelor\tstudies\t6\t1", "bachelor\teducation\t9\t1", "bachelor\teducation\tzes\t1",
                            "bachelor\teducation\t6\t2"}) {
        const test::TemporaryFolder folder;
        folder.write("level_cues.txt", std::string("# cues\n") + row + "\n");
        try {
            LevelRules::load(folder.path(), {});
            ADD_FAILURE() << row;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr("level_cues.txt:2: ")) << row;
        }
    }
}

} // namespace
} // namespace vakpeil
