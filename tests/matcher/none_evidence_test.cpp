#include "matcher/none_evidence.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

double value(const NoneFeatures& features, NoneFeature one) {
    return features[static_cast<std::size_t>(one)];
}

NoneFeatures features_of(const Vacancy& vacancy, const MatchModel& model) {
    const test::ReadVacancy read(vacancy, model);
    return none_features(read.document, read.occurrences);
}

// A document of sentences of those kinds, a word each; the first is the title when `title` says so.
MatchDocument document_of(const std::vector<SectionKind>& kinds, bool title = false, bool mention = false) {
    MatchDocument document;
    for (std::uint32_t at = 0; at < kinds.size(); ++at) {
        Sentence& sentence = document.sentences.emplace_back();
        sentence.first_word = at;
        sentence.word_count = 1;
        sentence.kind = kinds[at];
    }
    if (title) document.titles.push_back({0, 1, false});
    if (mention) document.titles.push_back({static_cast<std::uint32_t>(kinds.size()) - 1, 1, true});
    return document;
}

TEST(NoneEvidence, TellsATitleAloneFromAVacancy) {
    const MatchModel model = test::model_of();
    const auto alone = [&](const Vacancy& vacancy) {
        return value(features_of(vacancy, model), NoneFeature::title_alone);
    };
    EXPECT_EQ(alone(vacancy_from_text("", "Broodbakker")), 1);
    EXPECT_EQ(alone(vacancy_from_text("Broodbakker")), 1) << "one short line is a title";
    EXPECT_EQ(alone(vacancy_from_text("Je kneedt het deeg.", "Broodbakker")), 0);
    EXPECT_EQ(alone(vacancy_from_text("Je kneedt het deeg, weegt de bloem af en bakt brood.")), 0);
}

TEST(NoneEvidence, LengthIsThatOfTheWordsTheIndexKnows) {
    const MatchModel model = test::model_of();
    const auto length = [&](const std::string& text) {
        return value(features_of(vacancy_from_text(text, "Medewerker"), model), NoneFeature::length);
    };
    EXPECT_EQ(length("Xyzzy plugh."), 0);
    EXPECT_GT(length("Je kneedt het deeg."), 0);
    EXPECT_GT(length("Je kneedt het deeg en stelt de oven in."), length("Je kneedt het deeg."));
    EXPECT_EQ(length("Je kneedt het deeg. Xyzzy plugh."), length("Je kneedt het deeg."));
}

TEST(NoneEvidence, LengthIsALogarithmOfWeights) {
    const MatchModel model = test::model_of();
    const test::ReadVacancy read(vacancy_from_text("Je kneedt het deeg en stelt de oven in.", "Bakker"), model);
    double sum = 1;
    for (const QueryTerm& term : read.occurrences.query())
        sum += static_cast<double>(term.weight);
    ASSERT_GT(sum, 2);
    EXPECT_NEAR(value(none_features(read.document, read.occurrences), NoneFeature::length), std::log(sum), 1e-9);
}

TEST(NoneEvidence, AdvertisementCountsItsSigns) {
    using enum SectionKind;
    struct Row {
        MatchDocument document;
        double value; // four signs are full
        const char* story;
    };
    const std::vector<Row> rows{
        {document_of({}), 0, "nothing"},
        {document_of({unknown, company, SectionKind::title}), 0, "what any text may have"},
        {document_of({tasks}), 0.25, "a task"},
        {document_of({profile}), 0.25, "who is sought"},
        {document_of({offer}), 0.25, "an offer"},
        {document_of({contact}), 0.25, "how to apply"},
        {document_of({tasks, tasks}), 0.5, "two tasks"},
        {document_of({tasks, tasks, tasks, tasks}), 0.5, "no more than two of a kind"},
        {document_of({tasks, tasks}, true), 0.25, "the title is no sign"},
        {document_of({unknown}, false, true), 0.25, "a mention"},
        {document_of({tasks, offer, unknown}, false, true), 0.75, "of three kinds"},
        {document_of({tasks, profile, offer, contact}), 1, "one of each"},
        {document_of({tasks, tasks, profile, profile, offer, offer, contact}, false, true), 1, "never above 1"},
    };
    const MatchModel model = test::model_of();
    const Occurrences none(model.impacts);
    for (const Row& row : rows)
        EXPECT_EQ(value(none_features(row.document, none), NoneFeature::advertisement), row.value) << row.story;
}

TEST(NoneEvidence, StaysInItsRange) {
    const MatchModel model = test::model_of();
    std::string long_text;
    for (int at = 0; at < 50; ++at)
        long_text += "Je kneedt het deeg. Wij bieden maaltijdcheques. Solliciteer nu. Wij zoeken een bakker.\n";
    for (const std::string& text : {std::string(), std::string("..."), std::string("Broodbakker"), long_text}) {
        const NoneFeatures features = features_of(vacancy_from_text(text), model);
        EXPECT_EQ(value(features, NoneFeature::constant), 1);
        EXPECT_GE(value(features, NoneFeature::length), 0);
        EXPECT_TRUE(std::isfinite(value(features, NoneFeature::length)));
        EXPECT_GE(value(features, NoneFeature::advertisement), 0);
        EXPECT_LE(value(features, NoneFeature::advertisement), 1);
    }
    EXPECT_GT(value(features_of(vacancy_from_text(long_text), model), NoneFeature::advertisement), 0.5);
}

TEST(NoneEvidence, TheScoreIsTheWeightedSum) {
    Weights weights;
    weights.none = {4, 0.5, -3, -2};
    EXPECT_DOUBLE_EQ(none_score({1, 2, 1, 0.75}, weights), 4 + 1 - 3 - 1.5);
}

} // namespace
} // namespace vakpeil
