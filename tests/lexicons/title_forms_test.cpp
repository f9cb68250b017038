#include "lexicons/title_forms.hpp"

#include <array>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"
#include "lexicons/tokenise.hpp"
#include "tests/lexicons/accuracy.hpp"
#include "tests/lexicons/word_lists.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

struct Case {
    const char* surface;
    const char* expected;
};

TEST(TitleForms, AreBroughtToOne) {
    const Case cases[] = {
        {"verkoopster", "verkoper"},
        {"verkoopsters", "verkoper"},
        {"verkopers", "verkoper"},
        {"verkopertje", "verkoper"},
        {"verkoop(st)er", "verkoper"},
        {"verkoop(st)ers", "verkoper"},
        {"verkoper/-ster", "verkoper"},
        {"verkoopster/-er", "verkoper"},
        {"winkelverkoopster", "winkelverkoper"}, // of a compound the last part
        {"kapster", "kapper"},
        {"kap(st)er", "kapper"},
        {"naaister", "naaier"},
        {"bestuurster", "bestuurder"},
        {"kassierster", "kassier"},
        {"ontwerpster", "ontwerper"}, // only the verb's stem is listed
        {"directrice", "directeur"},
        {"animatrice", "animator"},
        {"coiffeuse", "coiffeur"},
        {"telefoniste", "telefonist"},
        {"studente", "student"},
        {"docenten", "docent"},
        {"technici", "technicus"},
        {"psychologe", "psycholoog"},
        {"verpleegkundigen", "verpleegkundige"},
        {"bedienden", "bediende"},
        {"leraar(es)", "leraar"},
        {"lerares", "leraar"},
        {"kokkin", "kok"},         // the table
        {"hulpkokkin", "hulpkok"}, // the table, on a compound
        {"timmerlui", "timmerman"},
        {"collega's", "collega"},
        {"maatschappelijk werkster", "maatschappelijk werker"},
    };
    const test::WordLists lists;
    const auto forms = TitleForms::load(lists.write("forms.txt", "kokkin\tkok\nvenster\tvenster\nhamster\thamster\n"));
    const auto compounds = CompoundSplitter::load(
        lists.write("parts.txt",
                    "verkoper\nkapper\nkaper\nnaaier\nbestuurder\nkassier\nontwerp\nstudent\ndocent\nbediende\nleraar\n"
                    "timmerman\nhulp\nwinkel\nwerker\nham\nhamer\ndak\nver\nverkoop\n"),
        lists.write("whole.txt", ""));
    for (const Case& each : cases)
        EXPECT_EQ(forms.canonical(each.surface, compounds), each.expected) << each.surface;
}

TEST(TitleForms, LeaveOtherWordsAlone) {
    const char* const words[] = {
        "venster",
        "dakvenster", // the table, on a compound too
        "hamster",    // would be `hamer`
        "register",
        "meester",
        "cluster",
        "poster",
        "pleister",
        "minister",
        "semester",
        "rooster", // no agent noun
                   // behind -ster
        "anders",
        "immers",
        "les",
        "congres", // no plural
        "werken",
        "leiden", // a verb
        "vereiste",
        "juiste",
        "beste",
        "rente",
        "lente",
        "horloge",
        "garage",
        "expertise",
        "business",
        "verkoper",
        "student",
        "",
        "s",
        "'s",
        "er",
        "ster",
    };
    const test::WordLists lists;
    const auto forms = TitleForms::load(lists.write("forms.txt", "kokkin\tkok\nvenster\tvenster\nhamster\thamster\n"));
    const auto compounds = CompoundSplitter::load(
        lists.write("parts.txt", "verkoper\nhamer\nham\nwerk\nstudent\ndak\n"), lists.write("whole.txt", ""));
    for (const char* word : words)
        EXPECT_EQ(forms.canonical(word, compounds), word);
}

// The canonical forms of the words of `surface`, each once: `kapper/kapster` is two words with one form.
std::string through_the_chain(std::string_view surface, const TitleForms& forms, const CompoundSplitter& compounds,
                              Tokeniser& tokeniser) {
    std::vector<Surface> words;
    tokeniser.tokenise(surface, words);
    std::string result;
    std::string last;
    for (const Surface& word : words) {
        const std::string form =
            forms.canonical(normalise(surface.substr(word.begin, word.end - word.begin)), compounds);
        if (form == last) continue;
        result += (result.empty() ? "" : " ") + form;
        last = form;
    }
    return result;
}

TEST(TitleForms, AgreeWithHandMadeForms) {
    const auto folder = test::lexicon_dir();
    const auto forms = TitleForms::load(folder / "title_forms.txt");
    const auto compounds = CompoundSplitter::load(folder / "compound_parts.txt", folder / "compound_whole.txt");
    const auto protected_tokens = ProtectedTokens::load(folder / "protected_tokens.txt");
    Tokeniser tokeniser(protected_tokens);
    std::array<test::Tally, 2> tallies; // even, odd
    std::size_t number = 0;
    for (const TableRow& row : read_table(test::source_dir() / "tests/lexicons/title_forms.tsv", 2, 2)) {
        test::Tally& tally = tallies[++number % 2];
        const std::string form = through_the_chain(row.cells[0], forms, compounds, tokeniser);
        const bool right = form == normalise(row.cells[1]);
        ++tally.expected;
        ++tally.made;
        tally.right += right;
        if (!right)
            std::cout << "  row " << number << ": " << row.cells[0] << " is " << row.cells[1] << ", not " << form
                      << "\n";
    }
    test::show("title forms, odd rows", tallies[1]);
    test::show("title forms, even rows", tallies[0]);
    EXPECT_GE(tallies[0].recall(), 0.95);
    EXPECT_GE(static_cast<double>(tallies[0].right + tallies[1].right) / static_cast<double>(number), 0.95);
}

} // namespace
} // namespace vakpeil
