#include "lexicons/word_map.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(WordMap, FindsWhatWasPutInAndNothingElse) {
    WordMap<std::size_t> map;
    EXPECT_EQ(map.find(HashedWord("kok")), nullptr);
    for (std::size_t at = 0; at < 10'000; ++at)
        map[HashedWord("woord" + std::to_string(at))] = at;
    EXPECT_EQ(map.size(), 10'000u);
    for (std::size_t at = 0; at < 10'000; ++at) {
        const std::size_t* value = map.find(HashedWord("woord" + std::to_string(at)));
        ASSERT_NE(value, nullptr) << at;
        EXPECT_EQ(*value, at);
    }
    EXPECT_EQ(map.find(HashedWord("woord10000")), nullptr);
    EXPECT_EQ(map.find(HashedWord("")), nullptr);
}

// Two words of one hash are two words.
TEST(WordMap, ComparesLettersToo) {
    WordMap<int> map;
    map[HashedWord("kok", 7)] = 1;
    map[HashedWord("bakker", 7)] = 2;
    EXPECT_EQ(*map.find(HashedWord("kok", 7)), 1);
    EXPECT_EQ(*map.find(HashedWord("bakker", 7)), 2);
    EXPECT_EQ(map.find(HashedWord("slager", 7)), nullptr);
}

TEST(WordMap, ValuesStayWhereTheyAreWhileItGrows) {
    WordMap<int> map;
    const int* first = &map[HashedWord("kok")];
    for (int at = 0; at < 1000; ++at)
        map[HashedWord(std::to_string(at))] = at;
    EXPECT_EQ(first, map.find(HashedWord("kok")));
    map.clear();
    EXPECT_TRUE(map.empty());
    EXPECT_EQ(map.find(HashedWord("kok")), nullptr);
}

TEST(HashedWord, HangsOnEveryLetter) {
    const std::string word = "vrachtwagenchauffeurs"; // more than two rounds
    for (std::size_t at = 0; at < word.size(); ++at) {
        std::string other = word;
        other[at] = 'X';
        EXPECT_NE(HashedWord(word).hash, HashedWord(other).hash) << at;
        EXPECT_NE(HashedWord(word).hash, HashedWord(std::string_view(word).substr(0, at)).hash) << at;
    }
    EXPECT_TRUE(HashedWord(std::string_view("\0", 1)).hash != HashedWord("").hash);
}

} // namespace
} // namespace vakpeil
