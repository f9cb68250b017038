#include "lexicons/phrases.hpp"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "lexicons/tokenise.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string_view>;

std::vector<HashedWord> hashed(const Words& words) {
    return {words.begin(), words.end()};
}

TEST(PhraseTable, FindsTheLongest) {
    PhraseTable table;
    EXPECT_TRUE(table.empty());
    table.add("chef", 1);
    table.add("Chef  de rang", 2); // case and spaces do not matter
    table.add("chef de", 3);
    table.add("full-time", 4); // hyphens are kept
    table.add("  ", 5);        // nothing to find

    const Words words{"chef", "de", "rang", "chef", "de", "partie", "full-time", "chef"};
    struct Case {
        std::size_t at;
        std::size_t length;
        std::uint32_t payload;
    };
    for (const Case& each :
         {Case{0, 3, 2}, Case{1, 0, 0}, Case{3, 2, 3}, Case{6, 1, 4}, Case{7, 1, 1}, Case{8, 0, 0}}) {
        const PhraseTable::Match match = table.longest_at(hashed(words), each.at);
        EXPECT_EQ(match.length, each.length) << each.at;
        EXPECT_EQ(match.payload, each.payload) << each.at;
    }
}

TEST(PhraseTable, AddingAgainReplaces) {
    PhraseTable table;
    table.add("hecht team", 1);
    table.add("Hecht Team", 2);
    const Words words{"hecht", "team"};
    EXPECT_EQ(table.longest_at(hashed(words), 0).payload, 2u);
}

TEST(PhraseTable, SplitsAsATokeniserWhenGivenOne) {
    const ProtectedTokens none;
    Tokeniser tokeniser(none);
    PhraseTable table;
    table.add("all-round kok", 1, tokeniser);
    const Words words{"all", "round", "kok"};
    EXPECT_EQ(table.longest_at(hashed(words), 0).length, 3u);
}

} // namespace
} // namespace vakpeil
