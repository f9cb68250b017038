#include "tools/match_json.hpp"

#include <gtest/gtest.h>

#include "corpora/vacancy_reader.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil::tools {
namespace {

nlohmann::ordered_json answer(const Vacancy& vacancy) {
    const MatchModel model = test::model_of();
    return match_json(vacancy, Matcher(model).match(vacancy));
}

// The field names stay: programs depend on them.
TEST(MatchJson, HasTheDocumentedFields) {
    Vacancy vacancy =
        vacancy_from_text("Je weegt bloem en gist af en kneedt het deeg. Je bakt broden in de oven.", "Bakker");
    vacancy.id = "v-1";
    const auto json = answer(vacancy);
    EXPECT_EQ(json.at("id"), "v-1");
    EXPECT_EQ(json.at("status"), "matched");
    EXPECT_EQ(json.at("level").at("value"), 4);
    EXPECT_TRUE(json.at("level").at("probability").is_number());
    EXPECT_EQ(json.at("level").at("distribution").size(), 8u);
    const auto& first = json.at("suggestions").at(0);
    EXPECT_EQ(first.at("code"), "BK-9001-1");
    EXPECT_EQ(first.at("title"), "Broodbakker");
    EXPECT_EQ(first.at("level"), 4);
    EXPECT_EQ(first.at("origin"), "official");
    EXPECT_GT(first.at("probability"), 0.5);
    const auto& explanation = first.at("explanation");
    EXPECT_EQ(explanation.at("kind"), "score");
    EXPECT_TRUE(explanation.at("value").is_number());
    EXPECT_EQ(explanation.at("details").size(), feature_count);
    EXPECT_TRUE(json.at("study").is_null());
}

TEST(MatchJson, OfNothingHasTheSameFields) {
    const auto json = answer(vacancy_from_text(""));
    EXPECT_EQ(json.at("status"), "empty");
    EXPECT_TRUE(json.at("level").is_null());
    EXPECT_TRUE(json.at("suggestions").empty());
    EXPECT_FALSE(json.contains("id"));
}

TEST(MatchJson, SaysWhichStudiesAreAskedFor) {
    const auto json = answer(vacancy_from_text("Je kneedt het deeg. Je hebt een bachelor.", "Bakker"));
    EXPECT_EQ(json.at("study").at("level"), 6);
    EXPECT_EQ(json.at("study").at("phrase"), "bachelor");
}

} // namespace
} // namespace vakpeil::tools
