#include "lexicons/lexicon.hpp"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "lexicons/fingerprint.hpp"
#include "lexicons/language.hpp"
#include "tests/lexicons/word_lists.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

TEST(Lexicon, ReadsTheBundledLists) {
    const Lexicon lexicon = Lexicon::load(test::lexicon_dir());
    EXPECT_EQ(lexicon.folder, test::lexicon_dir());
    EXPECT_EQ(lexicon.fingerprint, chain_fingerprint(test::lexicon_dir()));
    EXPECT_TRUE(lexicon.stop_words.contains("de"));
    EXPECT_FALSE(lexicon.stop_phrases.empty());
    EXPECT_TRUE(lexicon.compounds.is_part("chauffeur"));
    EXPECT_FALSE(lexicon.synonyms.sets().empty());
    EXPECT_EQ(lexicon.stemmer.stem("geeft"), "geef");
    EXPECT_NO_THROW((void)LanguageDetector::load(test::lexicon_dir() / "function_words.txt"));
}

TEST(Lexicon, NormalisesStopWordsAndSplitsStopPhrasesAsATextIs) {
    const test::WordLists lists;
    lists.write("stop_words.txt", "Één\n");
    lists.write("stop_phrases.txt", "non-stop plezier\n");
    const Lexicon lexicon = Lexicon::load(lists.folder());
    EXPECT_TRUE(lexicon.stop_words.contains("een"));
    const std::vector<HashedWord> words{HashedWord("non"), HashedWord("stop"), HashedWord("plezier")};
    EXPECT_EQ(lexicon.stop_phrases.longest_at(words, 0).length, 3u);
}

TEST(Lexicon, NeedsEveryList) {
    const test::WordLists lists;
    std::filesystem::remove(lists.folder() / "synonyms.txt");
    EXPECT_THROW((void)Lexicon::load(lists.folder()), Error);
}

} // namespace
} // namespace vakpeil
