#include "matcher/ranker.hpp"

#include <gtest/gtest.h>

#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

class RankerTest : public testing::Test {
protected:
    std::vector<Candidate> rank(const Vacancy& vacancy) {
        test::ReadVacancy read(vacancy, model_);
        return ranker_.rank(read.document, read.occurrences, {});
    }

    std::string best(const Vacancy& vacancy) {
        const std::vector<Candidate> candidates = rank(vacancy);
        return candidates.empty() ? "" : model_.catalogue[candidates[0].qualification].title;
    }

    // Words of three qualifications weigh less than those of a whole register.
    static MatchModel small_model() {
        MatchModel model = test::model_of();
        model.weights.coverage_half = 3;
        return model;
    }

    MatchModel model_ = small_model();
    Ranker ranker_{{&model_.impacts, &model_.profiles, &model_.titles, &model_.catalogue, &model_.weights}};
};

TEST_F(RankerTest, TheTasksDecideWhenTheTitleSaysNothing) {
    EXPECT_EQ(best(vacancy_from_text("Je legt bakstenen in verband en voegt het metselwerk.", "Medewerker")),
              "Metselaar");
    EXPECT_EQ(best(vacancy_from_text("Je vult de vaatwasmachine en droogt pannen.", "Medewerker")), "Afwasser");
}

TEST_F(RankerTest, TheTitleDecidesWhenThereAreNoTasks) {
    EXPECT_EQ(best(vacancy_from_text("", "Metser (m/v/x)")), "Metselaar");
}

TEST_F(RankerTest, CoveringManyCompetencesBeatsRepeatingOne) {
    const auto tasks = [&](const std::string& text) {
        return rank(vacancy_from_text(text)).at(0).feature(Feature::tasks);
    };
    EXPECT_GT(tasks("Je kneedt het deeg. Je stelt de oven in en bakt broden af."),
              tasks("Je kneedt het deeg. Je kneedt het deeg in de kneedmachine."));
}

TEST_F(RankerTest, NothingInCommonGivesNoCandidates) {
    EXPECT_TRUE(rank(vacancy_from_text("Xyzzy plugh.")).empty());
    EXPECT_TRUE(rank(vacancy_from_text("")).empty());
}

TEST_F(RankerTest, TheSameVacancyGivesTheSameAnswerWhateverCameBefore) {
    const Vacancy vacancy = vacancy_from_text("Je kneedt het deeg en bakt brood.", "Bakker");
    const std::vector<Candidate> first = rank(vacancy);
    rank(vacancy_from_text("Je metselt muren en voegt. Je controleert de stelling."));
    const std::vector<Candidate> again = rank(vacancy);
    ASSERT_EQ(first.size(), again.size());
    for (std::size_t at = 0; at < first.size(); ++at) {
        EXPECT_EQ(first[at].qualification, again[at].qualification);
        EXPECT_EQ(first[at].score, again[at].score);
    }
}

TEST_F(RankerTest, FeaturesStayInTheirRange) {
    for (const Candidate& candidate :
         rank(vacancy_from_text("Je kneedt het deeg, legt bakstenen en droogt pannen.", "Bakker en metser")))
        for (std::size_t at = 0; at < feature_count; ++at) {
            EXPECT_GE(candidate.features[at], feature_names[at] == "level" ? -1 : 0) << feature_names[at];
            EXPECT_LE(candidate.features[at], 1 + 1e-9) << feature_names[at];
        }
}

} // namespace
} // namespace vakpeil
