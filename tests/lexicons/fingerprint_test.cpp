#include "lexicons/fingerprint.hpp"

#include <string>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

TEST(Fingerprint, ChangesWithEveryChainListAndNothingElse) {
    const test::WordLists lists;
    const std::string before = chain_fingerprint(lists.folder());
    EXPECT_EQ(before.size(), 16u);
    EXPECT_EQ(before.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(chain_fingerprint(test::WordLists().folder()), before); // the folder's name is no part of it

    lists.write("section_cues.txt", "anders");
    EXPECT_EQ(chain_fingerprint(lists.folder()), before);

    for (const std::string_view list : chain_lists()) {
        lists.write(std::string(list), "x");
        EXPECT_NE(chain_fingerprint(lists.folder()), before) << list;
        lists.write(std::string(list), "");
    }
}

TEST(Fingerprint, TellsInWhichListARowIs) {
    const test::WordLists one;
    const test::WordLists other;
    one.write("compound_parts.txt", "kok\n");
    other.write("compound_whole.txt", "kok\n");
    EXPECT_NE(chain_fingerprint(one.folder()), chain_fingerprint(other.folder()));
}

TEST(Fingerprint, NeedsEveryList) {
    const test::WordLists lists;
    std::filesystem::remove(lists.folder() / "stop_words.txt");
    EXPECT_THROW((void)chain_fingerprint(lists.folder()), Error);
}

} // namespace
} // namespace vakpeil
