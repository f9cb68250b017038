#include <string_view>

#include <gtest/gtest.h>

#include "lexicons/tokenise.hpp"
#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

TEST(ProtectedTokens, MatchTheLongestThatIsBounded) {
    struct Case {
        std::string_view text;
        std::size_t offset;
        std::size_t length;
    };
    const Case cases[] = {
        {"m/v/x", 0, 5},
        {"M/V", 0, 3},
        {"m/vrouw", 0, 0}, // the word goes on
        {"km/v", 1, 0},    // it began before
        {"m/v/xl", 0, 3},  // the longer one is not bounded, the shorter is
        {"C++", 0, 3},
        {"c++11", 0, 3}, // a digit may follow a sign
        {"c++ontwikkelaar", 0, 0},
        {".net", 0, 4},
        {"asp.net", 3, 0},
        {"\u00E9.net", 2, 0}, // a letter of two bytes before it
        {"24/7", 0, 4},
        {"24/70", 0, 0},
        {"24/7\xFF", 0, 4}, // an invalid byte ends a word
        {"", 0, 0},
        {"x", 5, 0},
    };
    const test::WordLists lists;
    const auto tokens = ProtectedTokens::load(lists.write("p.txt", "m/v\nm/v/x\nC++\n.NET\n24/7\n"));
    for (const Case& each : cases)
        EXPECT_EQ(tokens.match(each.text, each.offset), each.length) << each.text;
}

} // namespace
} // namespace vakpeil
