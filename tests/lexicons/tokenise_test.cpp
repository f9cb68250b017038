#include "lexicons/tokenise.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string>;

ProtectedTokens some_protected_tokens() {
    const test::WordLists lists;
    return ProtectedTokens::load(
        lists.write("protected_tokens.txt", "C++\nC#\n.NET\nASP.NET\n24/7\nm/v\nm/v/x\ne-mail\nRijbewijs CE\n2D\n"));
}

Words words_of_text(std::string_view text) {
    const ProtectedTokens tokens = some_protected_tokens();
    Tokeniser tokeniser(tokens);
    std::vector<Surface> surfaces;
    tokeniser.tokenise(text, surfaces);
    Words words;
    for (const Surface& surface : surfaces)
        words.emplace_back(text.substr(surface.begin, surface.end - surface.begin));
    return words;
}

TEST(Tokenise, FindsWords) {
    struct Case {
        const char* text;
        Words expected;
    };
    const Case cases[] = {
        {"Wij zoeken een kok.", {"Wij", "zoeken", "een", "kok"}},
        {"", {}},
        {" ,;- \n\t ***", {}},
        {"café\u2019s, zo'n 38.000 en 2,5 u", {"café\u2019s", "zo'n", "38.000", "en", "2,5", "u"}},
        {"kok-kelner werk-naar-werk", {"kok", "kelner", "werk", "naar", "werk"}},
        {"Verkoop(st)er C++ (m/v/x)", {"Verkoop(st)er", "C++", "m/v/x"}},
        {"verkoper/verkoopster", {"verkoper", "verkoopster"}},
        {"medewerker/-ster, kok(kin)", {"medewerker/-ster", "kok(kin)"}},
        {"mbo-4 MBO-4, niveau-3; 3-ploegen", {"mbo-4", "MBO-4", "niveau-3", "3-ploegen"}},
        {"mbo\u20114", {"mbo\u20114"}}, // no-break hyphen
        {"2-3 jaar", {"2", "3", "jaar"}},
        {"mbo-4-opleiding", {"mbo-4", "opleiding"}},
        {"24/7 en 24/7.5",
         {"24/7", "en", "24", "7.5"}}, // ICU has 7.5 as one number, so the listed token does not end there
        {"224/7", {"224", "7"}},
        {"e-mail E-MAIL e-mailen", {"e-mail", "E-MAIL", "e", "mailen"}},
        {"rijbewijs CE vereist", {"rijbewijs CE", "vereist"}},
        {"C++17, C#/.NET, asp.net", {"C++", "17", "C#", ".NET", "asp.net"}},
        {"php.net", {"php.net"}},                                   // .NET only where no letter goes before
        {"2D-tekening", {"2D", "tekening"}},                        // a listed token goes before the hyphen
        {"het team.Je werkt", {"het", "team", "Je", "werkt"}},      // a lost space
        {"Functie:Kok", {"Functie", "Kok"}},                        //
        {"www.vakpeil.be a.s.a.p.", {"www.vakpeil.be", "a.s.a.p"}}, // but these stay
        {"_Taken_ en __functie__", {"Taken", "en", "functie"}},     // markdown
        {"naam: ________", {"naam"}},                               // a form to fill in
        {"kok\u00A0\U0001F468\u200D\U0001F373 gezocht",
         {"kok", "gezocht"}}, // no-break space, an emoji of two and a joiner
        {"料理人", {"料理", "人"}},
        {"a\xFF"
         "b \xC3 kok\xE2\x82",
         {"a", "b", "kok"}}, // invalid sequences separate words
    };
    for (const Case& each : cases)
        EXPECT_EQ(words_of_text(each.text), each.expected) << each.text;
}

TEST(Tokenise, AppendsAndCountsBytes) {
    const ProtectedTokens tokens = some_protected_tokens();
    Tokeniser tokeniser(tokens);
    std::vector<Surface> words;
    tokeniser.tokenise("\u00E9\u00E9n kok", words);
    tokeniser.tokenise("kok", words);
    EXPECT_EQ(words, (std::vector<Surface>{{0, 5}, {6, 9}, {0, 3}}));
}

TEST(Tokenise, TakesAWordOfAMegabyte) {
    const std::string text(1u << 20, 'a');
    EXPECT_EQ(words_of_text(text), Words{text});
    EXPECT_EQ(words_of_text(std::string(1u << 18, '(')), Words{});
}

} // namespace
} // namespace vakpeil
