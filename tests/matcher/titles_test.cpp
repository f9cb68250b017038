#include "matcher/titles.hpp"

#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

class Titles : public testing::Test {
protected:
    TitleWords words(const std::string& title) {
        const Analysis analysis = analyser_.analyse(title);
        return title_words(analysis, 0, analysis.words.size(), model_->impacts);
    }

    double likeness(const std::string& given, const std::string& known) {
        const TitleWords left = words(given);
        const TitleWords right = words(known);
        const double value = title_likeness(left, right, model_->impacts).value;
        EXPECT_NEAR(value, title_value(left, right, model_->impacts), 1e-9) << given << " / " << known;
        return value;
    }

    static inline const MatchModel* const model_ = &test::bundled_model();
    Analyser analyser_{test::lexicon(), model_->impacts.resolver()};
};

TEST_F(Titles, TheSameTitleIsAsLikeAsCanBe) {
    for (const char* title : {"Metselaar", "verkoper slagerij", "Basisverpleegkundige"})
        EXPECT_NEAR(likeness(title, title), 1, 1e-6) << title;
}

TEST_F(Titles, FormsOfOneTitleAreTheSame) {
    EXPECT_NEAR(likeness("Winkelverkoopster (m/v/x)", "winkelverkoper"), 1, 1e-6);
    EXPECT_NEAR(likeness("metselaars", "Metselaar"), 1, 1e-6);
}

TEST_F(Titles, PartsOfACompoundAreLikeIt) {
    EXPECT_GT(likeness("chauffeur vrachtwagen", "vrachtwagenchauffeur"), 0.5);
    EXPECT_GT(likeness("vrachtwagenchauffeur", "chauffeur"), likeness("magazijnier", "chauffeur"));
}

// A compound is in the synonym sets of its parts too, and is another job all the same.
TEST_F(Titles, AHelperIsNotTheCook) {
    EXPECT_LT(likeness("Kok", "Hulpkok"), 0.7);
    EXPECT_NEAR(likeness("Kok", "Kok"), 1, 1e-6);
}

TEST_F(Titles, WordsThatAreNotInTheKnownTitleCostLittleAndMissingOnesMuch) {
    const double more = likeness("metselaar en schilder", "metselaar");
    const double fewer = likeness("verkoper", "verkoper slagerij");
    EXPECT_GT(more, 0.7);
    EXPECT_LT(more, 1);
    EXPECT_LT(fewer, more);
}

TEST_F(Titles, NothingIsLikeNothing) {
    EXPECT_EQ(likeness("", "metselaar"), 0);
    EXPECT_EQ(likeness("metselaar", ""), 0);
    EXPECT_EQ(likeness("xyzzy", "metselaar"), 0);
    EXPECT_EQ(likeness("metselaar", "tandartsassistent"), 0);
}

TEST_F(Titles, TheSharesOfTheWordsAddUp) {
    const TitleWords given = words("Ervaren metselaar en verkoper slagerij te Gent");
    const TitleLikeness found = title_likeness(given, words("verkoper slagerij"), model_->impacts);
    ASSERT_EQ(found.word_shares.size(), given.size());
    EXPECT_GT(found.value, 0);
    EXPECT_NEAR(std::accumulate(found.word_shares.begin(), found.word_shares.end(), 0.0), found.value, 1e-12);
}

TEST_F(Titles, EveryQualificationHasItsTitles) {
    for (std::size_t ordinal = 0; ordinal < model_->catalogue.size(); ++ordinal)
        EXPECT_FALSE(model_->titles.titles(ordinal).empty()) << model_->catalogue[ordinal].code;
    EXPECT_TRUE(model_->titles.titles(model_->catalogue.size()).empty());
}

} // namespace
} // namespace vakpeil
