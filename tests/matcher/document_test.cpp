#include "matcher/document.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;

std::vector<std::string> titles_of(const Vacancy& vacancy) {
    static const MatchModel model = test::model_of();
    const test::ReadVacancy read(vacancy, model);
    std::vector<std::string> titles;
    for (const TitleSpan& span : read.document.titles) {
        const auto words = read.document.analysis.words.subspan(span.first_word, span.word_count);
        titles.push_back((span.mention ? "~" : "") +
                         read.document.text.substr(words.front().begin, words.back().end - words.front().begin));
    }
    return titles;
}

TEST(MatchDocument, TheTitleFieldIsTheTitle) {
    EXPECT_THAT(titles_of(vacancy_from_text("Je bakt brood.", "Bakker (m/v/x)")), ElementsAre("Bakker"));
}

TEST(MatchDocument, AShortFirstLineIsTheTitle) {
    EXPECT_THAT(titles_of(vacancy_from_text("Bakker Gent\n\nJe bakt brood. Je kneedt deeg.")),
                ElementsAre("Bakker Gent"));
}

TEST(MatchDocument, AFirstLineThatIsASentenceOrAHeadingIsNot) {
    EXPECT_THAT(titles_of(vacancy_from_text("Je bakt brood in onze bakkerij.\nJe kneedt deeg.")), ElementsAre());
    EXPECT_THAT(titles_of(vacancy_from_text("Functieomschrijving\nJe bakt brood. Je kneedt deeg.")), ElementsAre());
}

TEST(MatchDocument, AMentionInASentenceIsATitleToo) {
    EXPECT_THAT(
        titles_of(vacancy_from_text(
            "Voor een klant in Gent zijn wij op zoek naar een ervaren bakker voor het weekend. Je bakt brood.")),
        ElementsAre("~bakker"));
}

TEST(MatchDocument, OffsetsLeadBackToTheVacancysOwnText) {
    const MatchModel model = test::model_of();
    const Vacancy vacancy = vacancy_from_text("Je bakt brood.", "Bakker");
    const test::ReadVacancy read(vacancy, model);
    ASSERT_EQ(read.document.sentences.size(), 2u);
    const Sentence& sentence = read.document.sentences[1];
    const std::size_t offset = read.document.text_offset;
    EXPECT_EQ(vacancy.text.substr(sentence.begin - offset, sentence.end - sentence.begin), "Je bakt brood");
}

TEST(MatchDocument, TellsTheLanguage) {
    const MatchModel model = test::model_of();
    const auto language = [&](const std::string& text) {
        return test::ReadVacancy(vacancy_from_text(text), model).document.language.language;
    };
    EXPECT_EQ(language("Wij zoeken een bakker die het deeg kneedt en het brood bakt in onze bakkerij."),
              Language::dutch);
    EXPECT_EQ(language("Nous cherchons un boulanger pour notre boulangerie, avec de l'expérience dans le métier."),
              Language::french);
    EXPECT_EQ(language("We are looking for a baker who will make the dough and bake the bread with our team."),
              Language::english);
    EXPECT_EQ(language("Bakker"), Language::unknown);
}

} // namespace
} // namespace vakpeil
