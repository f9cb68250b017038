#include "matcher/occurrences.hpp"

#include <gtest/gtest.h>

#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

TermId term_of(const MatchModel& model, const std::string& word) {
    const WordAnalysis analysis = analyse_word(*model.lexicon, word);
    return model.impacts.find(TokenKind::word, analysis.terms.at(0).text);
}

TEST(Occurrences, SayWhereATermIsAndWhatItWeighsThere) {
    const MatchModel model = test::model_of();
    const test::ReadVacancy read(vacancy_from_text("Je kneedt het deeg en bakt brood. Het deeg rust.", "Deeg"), model);
    const TermId dough = term_of(model, "deeg");
    ASSERT_NE(dough, no_term);
    const auto places = read.occurrences.of(dough);
    ASSERT_EQ(places.size(), 3u);
    EXPECT_EQ(places[0].sentence, 0u);
    EXPECT_EQ(places[1].sentence, 1u);
    EXPECT_EQ(places[2].sentence, 2u);
    const Weights& weights = model.weights;
    const double unknown = weights.section[static_cast<std::size_t>(SectionKind::unknown)];
    EXPECT_FLOAT_EQ(places[0].weight,
                    static_cast<float>(weights.section[static_cast<std::size_t>(SectionKind::title)]));
    EXPECT_FLOAT_EQ(places[1].weight, static_cast<float>(unknown * weights.to_reader)) << "it says what you do";
    EXPECT_FLOAT_EQ(places[2].weight, static_cast<float>(unknown));
    EXPECT_EQ(read.document.analysis.words[places[2].word].analysis->normal, "deeg");
    EXPECT_TRUE(read.occurrences.of(term_of(model, "vaatwasmachine")).empty());
}

TEST(Occurrences, LeaveOutWhatTheEmployerOffers) {
    const MatchModel model = test::model_of();
    Vacancy vacancy = vacancy_from_text("Elke dag vers brood.");
    vacancy.sections = {{SectionKind::offer, 0, vacancy.text.size()}};
    EXPECT_TRUE(test::ReadVacancy(vacancy, model).occurrences.query().empty());
    vacancy.sections[0].kind = SectionKind::tasks;
    EXPECT_FALSE(test::ReadVacancy(vacancy, model).occurrences.query().empty());
}

TEST(Occurrences, ForgetTheVacancyBefore) {
    const MatchModel model = test::model_of();
    test::ReadVacancy first(vacancy_from_text("Je kneedt deeg."), model);
    const Vacancy second = vacancy_from_text("Je metselt muren.");
    Analyser analyser(test::lexicon(), model.impacts.resolver());
    const MatchDocument document = read_document(second, analyser, model.sections, model.roles, model.languages);
    first.occurrences.read(document, model.weights);
    EXPECT_TRUE(first.occurrences.of(term_of(model, "deeg")).empty());
    EXPECT_FALSE(first.occurrences.of(term_of(model, "muren")).empty());
}

TEST(Occurrences, ARepeatedTermWeighsALittleMore) {
    const MatchModel model = test::model_of();
    const auto weight = [&](const std::string& text) {
        const test::ReadVacancy read(vacancy_from_text(text), model);
        for (const QueryTerm& term : read.occurrences.query())
            if (term.term == term_of(model, "deeg")) return term.weight;
        return 0.0F;
    };
    EXPECT_GT(weight("Je kneedt deeg. Je weegt deeg."), weight("Je kneedt deeg. Je weegt bloem."));
    EXPECT_LT(weight("Je kneedt deeg. Je weegt deeg."), 2 * weight("Je kneedt deeg. Je weegt bloem."));
}

} // namespace
} // namespace vakpeil
