#include "lexicons/double_forms.hpp"

#include <cctype>
#include <string_view>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using std::string_view;

TEST(DoubleFormEnd, FindsHowFarTheFormReaches) {
    struct Case {
        string_view text; // starts with a word
        string_view whole;
    };
    const Case cases[] = {
        {"Verkoop(st)er gezocht", "Verkoop(st)er"},
        {"VERKOOP(ST)ERS", "VERKOOP(ST)ERS"},
        {"kok(kin)", "kok(kin)"},
        {"leraar(es),", "leraar(es)"},
        {"bediende(n)", "bediende(n)"},
        {"kassier(-ster)", "kassier(-ster)"},
        {"verkoper/-ster", "verkoper/-ster"},
        {"medewerker/ster.", "medewerker/ster"},
        {"verkoopster/-er", "verkoopster/-er"},
        {"collega('s)", "collega('s)"},
        {"verkoper (m/v)", "verkoper"},
        {"verkoper(m/v)", "verkoper"},        // not an ending
        {"kok(hulp)", "kok"},                 // an addition, not an ending
        {"taal(en)kennis", "taal"},           // the word goes on behind the bracket
        {"verkoop(st)erwerk", "verkoop"},     //
        {"Antwerpen/inwoner", "Antwerpen"},   // `in` is only the beginning of another word
        {"verkoper/verkoopster", "verkoper"}, // two words, each with a form of its own
        {"en/of", "en"},                      // below the shortest title
        {"m(s)", "m"},                        //
        {"verkoper(s", "verkoper"},           // the bracket is never closed
        {"verkoper/", "verkoper"},
        {"verkoper(", "verkoper"},
        {"verkoper/ster\u00EBn", "verkoper"}, // a letter beyond ASCII goes on with the word
    };
    for (const Case& each : cases) {
        std::size_t end = 0;
        while (end < each.text.size() && std::isalpha(static_cast<unsigned char>(each.text[end])))
            ++end;
        EXPECT_EQ(each.text.substr(0, double_form_end(each.text, 0, end)), each.whole) << each.text;
    }
}

TEST(ReadDoubleForm, GivesTheBase) {
    struct Case {
        string_view normal;
        string_view base;
        bool needs_agent;
    };
    const Case cases[] = {
        {"verkoop(st)er", "verkoop", true},
        {"kok(kin)", "kok", false},
        {"verkoper/-ster", "verkoper", false},
        {"verkoper", "", false},
        {"24/7", "", false},
        {"m/v/x", "", false},
        {"kok(kin)s", "", false},
        {"tcp/ip", "", false},
        {"(st)er", "", false},
    };
    for (const Case& each : cases) {
        const DoubleForm form = read_double_form(each.normal);
        EXPECT_EQ(form.base, each.base) << each.normal;
        EXPECT_EQ(form.needs_agent, each.needs_agent) << each.normal;
    }
}

} // namespace
} // namespace vakpeil
