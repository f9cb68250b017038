#include "lexicons/dutch_spelling.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using Words = std::vector<std::string>;

TEST(StemsBeforeVowel, FollowDutchSpelling) {
    struct Case {
        const char* stem;
        Words expected;
    };
    const Case cases[] = {
        {"verkoop", {"verkop"}},    // long vowel in an open syllable
        {"kap", {"kapp", "kap"}},   // short vowel; the plain one is for unstressed syllables, `engel`
        {"werk", {"werk"}},         // two consonants
        {"naai", {"naai"}},         // ends in a vowel
        {"lees", {"lez", "les"}},   // voiced
        {"huis", {"huiz", "huis"}}, //
        {"schrijf", {"schrijv", "schrijf"}},
        {"werf", {"werv", "werf"}},
        {"dans", {"dans", "danz"}}, // danser, but grens: grenzen
        {"poets", {"poets"}},       // never voiced behind t
        {"glas", {"glass", "glaz", "glas"}},
        {"box", {"box"}}, // x is never doubled
        {"ijs", {"ijz", "ijs"}},
        {"as", {"as"}}, // too short to tell
        {"", {""}},
    };
    for (const Case& each : cases)
        EXPECT_EQ(stems_before_vowel(each.stem), each.expected) << each.stem;
}

TEST(AgentNouns, LikeliestFirst) {
    struct Case {
        const char* stem;
        const char* expected;
    };
    const Case cases[] = {
        {"verkoop", "verkoper"}, {"kap", "kapper"},          {"medewerk", "medewerker"}, {"naai", "naaier"},
        {"lees", "lezer"},       {"begeleid", "begeleider"}, {"bestuur", "bestuurder"},  {"verzorg", "verzorger"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(agent_nouns(each.stem).front(), each.expected) << each.stem;
}

} // namespace
} // namespace vakpeil
