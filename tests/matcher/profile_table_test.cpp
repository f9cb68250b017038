#include "matcher/profile_table.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

constexpr double rounding = 1e-6; // of a float

TermId term_of(const MatchModel& model, const std::string& word) {
    const WordAnalysis analysis = analyse_word(*model.lexicon, word);
    return model.impacts.find(TokenKind::word, analysis.terms.at(0).text);
}

ProfilePosting only_posting(const MatchModel& model, const std::string& word) {
    const TermId term = term_of(model, word);
    EXPECT_NE(term, no_term) << word;
    if (term == no_term) return {};
    const auto postings = model.profiles.postings(term);
    EXPECT_EQ(postings.size(), 1u) << word;
    return postings.empty() ? ProfilePosting{} : postings[0];
}

// A qualification of mean length, so that a term counts half with 1.5 passages.
TEST(ProfileTable, CountsThePassagesThatHaveATerm) {
    const MatchModel model = test::model_of({test::small_register()[0]});
    struct Row {
        const char* word;
        double body;
        double title;
    };
    const std::vector<Row> rows{
        {"bloem", 1 / 2.5, 0},         // an activity
        {"recept", 1 / 2.5, 0},        // the definition
        {"grondstoffen", 0.5 / 2, 0},  // knowledge, which counts half
        {"deeg", 1 / 2.5, 0},          // twice in one competence
        {"oven", 1 / 2.5, 0},          // an activity
        {"broodbakker", 2 / 3.5, 0.5}, // the title and the definition
        {"bakkersgast", 1 / 2.5, 0.5}, // a synonym
    };
    for (const Row& row : rows) {
        const ProfilePosting posting = only_posting(model, row.word);
        EXPECT_NEAR(static_cast<double>(posting.body), row.body, rounding) << row.word;
        EXPECT_NEAR(static_cast<double>(posting.title), row.title, rounding) << row.word;
    }
}

TEST(ProfileTable, APassageOfALongQualificationCountsLess) {
    const MatchModel model = test::model_of();
    const ProfilePosting baker = only_posting(model, "bloem");
    const ProfilePosting washer = only_posting(model, "vaatwasmachine");
    EXPECT_EQ(baker.qualification, 0u);
    EXPECT_EQ(washer.qualification, 2u);
    EXPECT_LT(baker.body, 0.4F) << "longer than the mean";
    EXPECT_GT(washer.body, 0.4F) << "shorter";
}

TEST(ProfileTable, StaysInRangeAndInOrder) {
    const MatchModel model = test::model_of();
    ASSERT_GT(model.impacts.term_count(), 20u);
    for (TermId term = 0; term < model.impacts.term_count(); ++term) {
        const auto postings = model.profiles.postings(term);
        ASSERT_FALSE(postings.empty());
        for (std::size_t at = 0; at < postings.size(); ++at) {
            EXPECT_GT(postings[at].body, 0);
            EXPECT_LT(postings[at].body, 1);
            EXPECT_GE(postings[at].title, 0);
            EXPECT_LT(postings[at].title, 1);
            EXPECT_LT(postings[at].qualification, 3u);
            if (at > 0) {
                EXPECT_LT(postings[at - 1].qualification, postings[at].qualification);
            }
        }
        EXPECT_GT(model.profiles.idf(term), 0);
    }
}

TEST(ProfileTable, ARareTermWeighsMore) {
    std::vector<Qualification> qualifications = test::small_register();
    qualifications[0].definition += " Wikkelt pakjes. Plakt etiketten.";
    qualifications[1].definition += " Wikkelt pakjes. Plakt etiketten.";
    qualifications[2].definition += " Plakt etiketten.";
    const MatchModel model = test::model_of(qualifications);
    struct Row {
        const char* word;
        std::size_t holders;
        double idf;
    };
    const std::vector<Row> rows{{"bloem", 1, std::log(1 + 2.5 / 1.5)},
                                {"pakjes", 2, std::log(1 + 1.5 / 2.5)},
                                {"etiketten", 3, std::log(1 + 0.5 / 3.5)}};
    for (const Row& row : rows) {
        const TermId term = term_of(model, row.word);
        ASSERT_NE(term, no_term) << row.word;
        EXPECT_EQ(model.profiles.postings(term).size(), row.holders) << row.word;
        EXPECT_NEAR(static_cast<double>(model.profiles.idf(term)), row.idf, rounding) << row.word;
    }
}

} // namespace
} // namespace vakpeil
