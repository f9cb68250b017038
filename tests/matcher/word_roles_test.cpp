#include "matcher/word_roles.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;

// The words that are set aside, with a space between.
std::string aside(const std::string& text, const RoleRules& rules) {
    Analyser analyser(test::lexicon());
    const Analysis analysis = analyser.analyse(text);
    const std::vector<Sentence> sentences = split_sentences(text, analysis, {});
    const std::vector<bool> marks = words_aside(text, analysis, sentences, rules);
    EXPECT_EQ(marks.size(), analysis.words.size());
    std::string words;
    for (std::size_t at = 0; at < marks.size(); ++at) {
        if (!marks[at]) continue;
        const AnalysedWord& word = analysis.words[at];
        words += (words.empty() ? "" : " ") + text.substr(word.begin, word.end - word.begin);
    }
    return words;
}

TEST(WordRoles, SetAsideWhatIsNotTheJob) {
    const RoleRules rules = RoleRules::load(test::lexicon_dir(), test::lexicon().protected_tokens);
    struct Row {
        const char* text;
        const char* aside;
    };
    const std::vector<Row> rows{
        {"", ""},
        {"De kok bakt brood.", ""},
        // Before the phrase and after it.
        {"De kok rapporteert aan de werfleider", "de werfleider"},
        {"Ervaring als kok is geen must", "Ervaring als kok"},
        // No further than the phrase reaches: five words after, seven before.
        {"De kok rapporteert aan alfa beta gamma delta epsilon zeta eta", "alfa beta gamma delta epsilon"},
        {"Alfa beta gamma delta epsilon zeta eta theta is geen must", "beta gamma delta epsilon zeta eta theta"},
        // Nor beyond its clause.
        {"De stagiair werkt samen met de kok, de slager en de bakker", "de kok"},
        {"De stagiair werkt samen met de kok (en de slager)", "de kok"},
        {"De stagiair werkt samen met de kok;de slager", "de kok"},
        {"Alfa kookt, ervaring als slager is een plus", "ervaring als slager"},
        {"Samen met de bakker kneed je het deeg", "de bakker kneed"},
        {"Samen met de bakker kneedt u het deeg", "de bakker kneedt"},
        {"Samen met de bakker kneed jij het deeg", "de bakker kneed"},
        // A compound with a hyphen is no clause's end.
        {"De stagiair werkt samen met de chef-kok en de slager", "de chef kok en de slager"},
        // Nor beyond its sentence.
        {"De stagiair werkt samen met de kok. Bakker gezocht", "de kok"},
        {"Bakker gezocht. Kok is een plus", "Kok"},
        {"Je werkt samen met", ""},
        {"Geen must", ""},
        {"Kok is geen\nmust", ""},
        {"De stagiair werkt samen\nmet de kok", ""},
        // Two phrases in one sentence.
        {"Alfa werkt voor bakkers, slager is een plus", "bakkers slager"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(aside(row.text, rules), row.aside) << row.text;
}

TEST(WordRoles, TheLongestPhraseCounts) {
    const test::TemporaryFolder folder;
    folder.write("role_cues.txt", "naast\tafter\t1\nnaast de\tbefore\t2\n");
    const RoleRules rules = RoleRules::load(folder.path(), {});
    EXPECT_EQ(aside("alfa beta gamma naast de delta", rules), "beta gamma");
    EXPECT_EQ(aside("alfa beta gamma naast delta epsilon", rules), "delta");
}

TEST(WordRoles, AWrongCellIsNamedWithItsLine) {
    struct Row {
        std::string cues;
        std::size_t line;
        std::string message;
    };
    const std::vector<Row> rows{
        {"naast\tbeside\t3\n", 1, "'beside' should be after or before"},
        {"# x\nnaast\tafter\t3\nsamen met\tAfter\t3\n", 3, "'After' should be after or before"},
        {"naast\tafter\tdrie\n", 1, "'drie' should be a number from 1 to 20"},
        {"naast\tafter\t0\n", 1, "'0' should be a number"},
        {"\nnaast\tbefore\t21\n", 2, "'21' should be a number"},
        {"naast\tafter\t-1\n", 1, "'-1' should be a number"},
        {"naast\tafter\n", 1, "2 column(s)"},
        {"naast\tafter\t3\tx\n", 1, "4 column(s)"},
    };
    for (const Row& row : rows) {
        const test::TemporaryFolder folder;
        folder.write("role_cues.txt", row.cues);
        try {
            (void)RoleRules::load(folder.path(), {});
            ADD_FAILURE() << "no error: " << row.message;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_EQ(error.line(), row.line) << row.message;
            EXPECT_THAT(error.what(), HasSubstr(row.message));
        }
    }
    const test::TemporaryFolder empty;
    EXPECT_THROW((void)RoleRules::load(empty.path(), {}), Error) << "there is no such file";
}

} // namespace
} // namespace vakpeil
