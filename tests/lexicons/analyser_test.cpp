#include "lexicons/analyser.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

Lexicon some_lexicon() {
    const test::WordLists lists;
    lists.write("compound_parts.txt", "vrachtwagen\nchauffeur\n");
    lists.write("stop_words.txt", "een\n");
    lists.write("stop_phrases.txt", "hecht team\n");
    lists.write("synonyms.txt", "kelner\tchef de rang\n");
    return Lexicon::load(lists.folder());
}

// `text@position` of every token
std::vector<std::string> described(const Analysis& analysis) {
    std::vector<std::string> lines;
    for (const Token& token : analysis.tokens)
        lines.push_back(std::string(token.text) + "@" + std::to_string(token.position));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Analyser, GivesTokensByPosition) {
    const Lexicon lexicon = some_lexicon();
    Analyser analyser(lexicon);
    const std::string text = "Een vrachtwagenchauffeur, of kok";
    const Analysis analysis = analyser.analyse(text);
    EXPECT_EQ(described(analysis), (Lines{"vrachtwanchauffeur@2", "vrachtwaag@2", "chauffeur@2", "of@3", "kok@4"}));
    ASSERT_EQ(analysis.words.size(), 4u); // the stop word counts
    EXPECT_TRUE(analysis.words[0].analysis->stop_word);
    EXPECT_EQ(text.substr(analysis.tokens[1].begin, analysis.tokens[1].end - analysis.tokens[1].begin),
              "vrachtwagenchauffeur");
}

TEST(Analyser, LeavesOutStopPhrases) {
    const Lexicon lexicon = some_lexicon();
    Analyser analyser(lexicon);
    const Analysis analysis = analyser.analyse("Een hecht team. Team hecht!");
    EXPECT_EQ(described(analysis), (Lines{"team@4", "hecht@5"}));
    EXPECT_TRUE(analysis.words[1].in_stop_phrase);
    EXPECT_TRUE(analysis.words[2].in_stop_phrase);
    EXPECT_FALSE(analysis.words[3].in_stop_phrase);
}

TEST(Analyser, PutsAPhraseSynonymAtItsFirstWord) {
    const Lexicon lexicon = some_lexicon();
    Analyser analyser(lexicon);
    const Analysis analysis = analyser.analyse("Chef de rang");
    EXPECT_EQ(described(analysis), (Lines{"chef@1", "kelner@1", "de@2", "rang@3"}));
    EXPECT_EQ(analysis.tokens[1].kind, TokenKind::synonym);
    EXPECT_EQ(analysis.tokens[1].end, 12u); // highlights the whole phrase
}

TEST(Analyser, ForgetsWhenFullAndStaysTheSame) {
    const Lexicon lexicon = some_lexicon();
    Analyser small(lexicon, 2);
    Analyser large(lexicon);
    for (const char* text :
         {"een twee drie vier vijf", "drie vier", "", "een vrachtwagenchauffeur drie", "hecht team"}) {
        EXPECT_EQ(described(small.analyse(text)), described(large.analyse(text))) << text;
    }
}

TEST(Analyser, KeepsAFrequentWordThroughAnyNumberOfRareOnes) {
    const Lexicon lexicon = some_lexicon();
    std::size_t analysed = 0;
    Analyser analyser(lexicon, 8, [&](TokenKind, std::string_view term) {
        if (term == "kok") ++analysed;
        return no_term;
    });
    for (int rare = 0; rare < 100; ++rare)
        EXPECT_EQ(analyser.analyse("kok q" + std::to_string(rare)).tokens[0].text, "kok");
    EXPECT_EQ(analysed, 1u);
}

TEST(Analyser, GivesALongWordAPlaceButNoTerms) {
    const Lexicon lexicon = some_lexicon();
    Analyser analyser(lexicon);
    const Analysis analysis = analyser.analyse("kok " + std::string(10'000, 'x') + " kok");
    EXPECT_EQ(described(analysis), (Lines{"kok@1", "kok@3"}));
}

TEST(Analyser, MayBeMoved) {
    const Lexicon lexicon = some_lexicon();
    Analyser first(lexicon);
    (void)first.analyse("kok");
    Analyser second(std::move(first));
    EXPECT_EQ(described(second.analyse("kok")), Lines{"kok@1"});
}

} // namespace
} // namespace vakpeil
