#include "matcher/coverage.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

std::uint32_t passage_labelled(const MatchModel& model, const std::string& label) {
    const auto passages = model.impacts.passages();
    for (std::uint32_t at = 0; at < passages.size(); ++at)
        if (passages[at].label == label && passages[at].kind == PassageKind::competence) return at;
    ADD_FAILURE() << "no passage " << label;
    return 0;
}

double mass_of(const MatchModel& model, const test::ReadVacancy& read, const std::string& label) {
    const auto passages = model.impacts.passages();
    const std::uint32_t passage = passage_labelled(model, label);
    const std::uint32_t qualification = passages[passage].qualification;
    std::uint32_t first = passage;
    while (first > 0 && passages[first - 1].qualification == qualification)
        --first;
    std::size_t count = passage - first + 1;
    while (first + count < passages.size() && passages[first + count].qualification == qualification)
        ++count;
    std::vector<SharedTerm> shared;
    append_shared_terms(model.profiles, qualification, read.occurrences, shared);
    EvidenceMasses masses;
    return static_cast<double>(masses.of(first, count, shared, read.occurrences, model.impacts)[passage - first]);
}

TEST(Coverage, OneSentenceThatSaysItIsWorthMoreThanItsWordsStrewnOver) {
    const MatchModel model = test::model_of();
    const test::ReadVacancy together(
        vacancy_from_text("Je weegt bloem en gist en kneedt het deeg. Je lacht. Je fietst."), model);
    const test::ReadVacancy strewn(vacancy_from_text("Je weegt. Je ruikt bloem. Je ziet gist. Je kneedt. Er is deeg."),
                                   model);
    EXPECT_GT(mass_of(model, together, "Bereidt deeg"), 1.5 * mass_of(model, strewn, "Bereidt deeg"));
    EXPECT_EQ(mass_of(model, together, "Metselt muren"), 0);
}

// "Kok" as the title is no evidence of "helps the cook".
TEST(Coverage, TheTitleIsNoEvidenceOfATask) {
    const MatchModel model = test::model_of();
    const test::ReadVacancy read(vacancy_from_text("Je lacht.", "Deeg kneden"), model);
    EXPECT_EQ(mass_of(model, read, "Bereidt deeg"), 0);
}

TEST(Coverage, TheSentencesAddUpToTheMass) {
    const MatchModel model = test::model_of();
    const test::ReadVacancy read(
        vacancy_from_text("Je kneedt het deeg. Je weegt de bloem en de gist af. Het deeg rijst."), model);
    const auto sentences = evidence_sentences(read.occurrences, model.impacts, passage_labelled(model, "Bereidt deeg"),
                                              read.document.sentences.size());
    ASSERT_EQ(sentences.size(), 2u);
    EXPECT_EQ(read.text_of(read.document.sentences[sentences[0].sentence]), "Je kneedt het deeg");
    double sum = 0;
    for (const SentenceEvidence& sentence : sentences) {
        double words = 0;
        for (const WordEvidence& word : sentence.words)
            words += word.mass;
        EXPECT_NEAR(words, sentence.mass, 1e-9);
        sum += sentence.mass;
    }
    EXPECT_NEAR(sum, mass_of(model, read, "Bereidt deeg"), 1e-4);
}

TEST(Coverage, IsHalfAtHalf) {
    EXPECT_DOUBLE_EQ(coverage(0, 9), 0);
    EXPECT_DOUBLE_EQ(coverage(9, 9), 0.5);
    EXPECT_LT(coverage(1e9, 9), 1.0);
}

} // namespace
} // namespace vakpeil
