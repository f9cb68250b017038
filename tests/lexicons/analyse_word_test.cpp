#include "lexicons/analyse_word.hpp"

#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {

void PrintTo(const Term& term, std::ostream* out) {
    *out << term.text << " ("
         << (term.kind == TokenKind::word   ? "word"
             : term.kind == TokenKind::part ? "part"
                                            : "synonym")
         << ")";
}

namespace {

using Terms = std::vector<Term>;
constexpr TokenKind word = TokenKind::word;
constexpr TokenKind part = TokenKind::part;
constexpr TokenKind synonym = TokenKind::synonym;

Lexicon some_lexicon() {
    const test::WordLists lists;
    lists.write("compound_parts.txt", "vrachtwagen\nchauffeur\nverkoper\nwinkel\nonthaal\nmedewerker\nslager\n");
    lists.write("stop_words.txt", "de\n");
    lists.write("synonyms.txt",
                "vervoerder\tchauffeur\nreceptie\tonthaal\nwinkel\tshop\nsales\tverkoper\tverkoopster\n");
    return Lexicon::load(lists.folder());
}

TEST(AnalyseWord, TakesTheStepsInOrder) {
    struct Case {
        const char* surface;
        const char* title_form;
        Terms expected;
    };
    const Case cases[] = {
        {"Vrachtwagenchauffeurs",
         "vrachtwagenchauffeur",
         {{"vrachtwanchauffeur", word}, {"vrachtwaag", part}, {"chauffeur", part}, {"vervoerder", synonym}}},
        {"verkoopster", "verkoper", {{"verkoper", word}, {"sales", synonym}}},
        {"Winkelverkoop(st)er",
         "winkelverkoper",
         {{"winkelverkoper", word},
          {"winkel", part},
          {"verkoper", part},
          {"winkel", synonym}, // the name of the set, another term than the word
          {"sales", synonym}}},
        {"shop", "shop", {{"shop", word}, {"winkel", synonym}}},
        {"DE", "de", {}}, // a stop word
        {"rijbewijs CE", "rijbewijs ce", {{"rijbewijs_ce", word}, {"rijbewijs", part}, {"ce", part}}},
        {"slagers", "slager", {{"slager", word}}},
        {"2024", "2024", {{"2024", word}}},
        {"\u200B", "", {}}, // nothing is left of it
        {"", "", {}},
    };
    const Lexicon lexicon = some_lexicon();
    for (const Case& each : cases) {
        const WordAnalysis analysis = analyse_word(lexicon, each.surface);
        EXPECT_EQ(analysis.title_form, each.title_form) << each.surface;
        EXPECT_EQ(analysis.terms, each.expected) << each.surface;
    }
    EXPECT_TRUE(analyse_word(lexicon, "De").stop_word);
}

TEST(AnalyseWord, LeavesOutWhatIsTooLongToBeAWord) {
    const Lexicon lexicon = some_lexicon();
    EXPECT_EQ(analyse_word(lexicon, std::string(max_word_bytes, 'x')).terms.size(), 1u);
    EXPECT_EQ(analyse_word(lexicon, std::string(max_word_bytes + 1, 'x')).terms, Terms{});
    std::string expanding; // one character of three bytes that NFKC makes a sentence of eighteen letters
    for (int i = 0; i < 20; ++i)
        expanding += "\uFDFA";
    for (const Term& term : analyse_word(lexicon, expanding).terms)
        EXPECT_LE(term.text.size(), max_word_bytes);
}

} // namespace
} // namespace vakpeil
