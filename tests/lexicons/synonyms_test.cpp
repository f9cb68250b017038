#include "lexicons/synonyms.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string>;

TEST(Synonyms, ReadSets) {
    const test::WordLists lists;
    const ProtectedTokens none;
    const auto synonyms = Synonyms::load(
        lists.write("s.txt", "Onthaal\treceptie\tfront-office\nchef de rang\tZaalchef\nbalie\tonthaal\n"), none);

    EXPECT_EQ(synonyms.sets_of("receptie"), Words{"onthaal"});
    EXPECT_EQ(synonyms.sets_of("onthaal"), (Words{"onthaal", "balie"})); // a word may be in two sets
    EXPECT_EQ(synonyms.sets_of("zaalchef"), Words{"chef_de_rang"});
    EXPECT_EQ(synonyms.sets_of("chef"), Words{});
    EXPECT_EQ(synonyms.sets().at(1), (Words{"chef de rang", "zaalchef"}));

    const std::vector<HashedWord> words{HashedWord("front"), HashedWord("office")}; // as a text's words will be
    const PhraseTable::Match match = synonyms.phrases().longest_at(words, 0);
    ASSERT_EQ(match.length, 2u);
    EXPECT_EQ(synonyms.phrase_set_name(match.payload), "onthaal");
}

TEST(Synonyms, RefuseTwoSetsOfOneName) {
    const test::WordLists lists;
    const ProtectedTokens none;
    try {
        (void)Synonyms::load(lists.write("s.txt", "sales\tverkoop\nSales\tcommercieel\n"), none);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_EQ(error.line(), 2u);
    }
}

} // namespace
} // namespace vakpeil
