#include "matcher/profile_table.hpp"

#include <algorithm>
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

struct Holder {
    std::uint32_t qualification = 0;
    ProfileTerm term;
};

// What the one qualification that has the word says of it.
Holder only_holder(const MatchModel& model, const std::string& word) {
    const TermId term = term_of(model, word);
    EXPECT_NE(term, no_term) << word;
    if (term == no_term) return {};
    const auto postings = model.profiles.postings(term);
    EXPECT_EQ(postings.size(), 1u) << word;
    if (postings.empty()) return {};
    const std::uint32_t qualification = postings[0].qualification;
    const auto ids = model.profiles.term_ids(qualification);
    const auto found = std::lower_bound(ids.begin(), ids.end(), term);
    EXPECT_TRUE(found != ids.end() && *found == term) << word;
    return {qualification, model.profiles.terms(qualification)[static_cast<std::size_t>(found - ids.begin())]};
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
        const ProfileTerm posting = only_holder(model, row.word).term;
        EXPECT_NEAR(static_cast<double>(posting.body), row.body, rounding) << row.word;
        EXPECT_NEAR(static_cast<double>(posting.title), row.title, rounding) << row.word;
    }
}

TEST(ProfileTable, APassageOfALongQualificationCountsLess) {
    const MatchModel model = test::model_of();
    const Holder baker = only_holder(model, "bloem");
    const Holder washer = only_holder(model, "vaatwasmachine");
    EXPECT_EQ(baker.qualification, 0u);
    EXPECT_EQ(washer.qualification, 2u);
    EXPECT_LT(baker.term.body, 0.4F) << "longer than the mean";
    EXPECT_GT(washer.term.body, 0.4F) << "shorter";
}

TEST(ProfileTable, StaysInRangeAndInOrder) {
    const MatchModel model = test::model_of();
    ASSERT_GT(model.impacts.term_count(), 20u);
    for (TermId term = 0; term < model.impacts.term_count(); ++term) {
        const auto postings = model.profiles.postings(term);
        ASSERT_FALSE(postings.empty());
        for (std::size_t at = 0; at < postings.size(); ++at) {
            EXPECT_GT(postings[at].mass, 0);
            EXPECT_LT(postings[at].qualification, 3u);
            if (at > 0) {
                EXPECT_LT(postings[at - 1].qualification, postings[at].qualification);
            }
        }
        EXPECT_GT(model.profiles.idf(term), 0);
    }
}

// The two ways to read the table say the same, and lead to the passages that have the term.
TEST(ProfileTable, KnowsTheTermsOfAQualificationAsTheQualificationsOfATerm) {
    const MatchModel model = test::model_of();
    std::size_t terms = 0;
    for (std::uint32_t qualification = 0; qualification < 3; ++qualification) {
        const auto ids = model.profiles.term_ids(qualification);
        const auto own = model.profiles.terms(qualification);
        ASSERT_EQ(ids.size(), own.size());
        EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
        terms += ids.size();
        for (std::size_t at = 0; at < ids.size(); ++at) {
            EXPECT_GT(own[at].body, 0);
            EXPECT_LT(own[at].body, 1);
            EXPECT_GE(own[at].title, 0);
            EXPECT_LT(own[at].title, 1);
            const auto all = model.impacts.postings(ids[at]);
            const auto here = model.impacts.postings().subspan(own[at].first_posting, own[at].posting_count);
            ASSERT_FALSE(here.empty());
            EXPECT_GE(here.data(), all.data());
            EXPECT_LE(here.data() + here.size(), all.data() + all.size());
            for (const Posting& posting : here)
                EXPECT_EQ(model.impacts.passages()[posting.passage].qualification, qualification);
        }
    }
    std::size_t postings = 0;
    for (TermId term = 0; term < model.impacts.term_count(); ++term)
        postings += model.profiles.postings(term).size();
    EXPECT_EQ(terms, postings);
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
