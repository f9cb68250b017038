#include "tools/match_text.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/unicode_text.hpp"
#include "corpora/vacancy_reader.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

MatchResult match(const Vacancy& vacancy) {
    const MatchModel model = test::model_of();
    return Matcher(model).match(vacancy);
}

const Vacancy& baker() {
    static const Vacancy vacancy =
        vacancy_from_text("Je weegt bloem en gist af en kneedt het deeg. Je hebt een bachelor.\x1b[2J", "Bakker");
    return vacancy;
}

TEST(MatchText, SaysTheAnswerFirstAndThenWhy) {
    const std::string text = match_text(match(baker()), Terminal(false, 80), false);
    EXPECT_THAT(text, StartsWith("BK-9001-1 Broodbakker, level 4 (VKS and EQF), probability "));
    EXPECT_THAT(text, HasSubstr("“Je weegt bloem en gist af en kneedt het deeg”"));
    EXPECT_THAT(text, HasSubstr("No evidence for: 2 Bakt brood af"));
    EXPECT_THAT(text, HasSubstr("The studies asked for are of level 6: 'bachelor'."));
}

TEST(MatchText, NeverSteersTheTerminalNorRunsOverItsWidth) {
    for (const bool explain : {false, true}) {
        const std::string text = match_text(match(baker()), Terminal(false, 60), explain);
        EXPECT_THAT(text, Not(HasSubstr("\x1b")));
        for (const std::string_view line : split_lines(text))
            EXPECT_LE(display_width(line), 64u) << line;
    }
}

TEST(MatchText, MarksTheWordsThatDidItWhenThereAreColours) {
    EXPECT_THAT(match_text(match(baker()), Terminal(true, 100), false), HasSubstr("\x1b[1mdeeg\x1b[0m"));
}

TEST(MatchText, ExplainsTheWholeScore) {
    const std::string text = match_text(match(baker()), Terminal(false, 100), true);
    for (const char* part : {"score  BK-9001-1", "├─ ", "└─ ", "competence 1  Bereidt deeg", "word  deeg", "likeness"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST(MatchText, SaysSoWhenThereIsNothing) {
    EXPECT_EQ(match_text(match(vacancy_from_text("")), Terminal(false, 80), false),
              "There are no words in this vacancy.\n");
    EXPECT_THAT(match_text(match(vacancy_from_text("Je droomt over deeg.")), Terminal(false, 80), false),
                StartsWith("No qualification fits"));
}

TEST(MatchLine, IsOneLineWhateverTheId) {
    Vacancy vacancy = baker();
    vacancy.id = "a\tb\nc";
    const std::string line = match_line(vacancy, match(vacancy));
    EXPECT_THAT(line, StartsWith("a b c\tmatched\tBK-9001-1\t4\t0."));
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
    EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 5);
}

} // namespace
} // namespace vakpeil::tools
