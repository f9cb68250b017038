#include "lexicons/language.hpp"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string_view>;

std::vector<HashedWord> hashed(const Words& words) {
    return {words.begin(), words.end()};
}

TEST(LanguageDetector, CountsFunctionWords) {
    const test::WordLists lists;
    const auto detector =
        LanguageDetector::load(lists.write("f.txt", "nl\tde\nnl\teen\nnl\tvan\nnl\tin\nfr\tde\nfr\tla\nfr\tet\n"
                                                    "en\tthe\nen\tof\nen\tin\nde\tder\nde\tund\nde\tin\n"));
    struct Case {
        Words words;
        Language expected;
    };
    const Case cases[] = {
        {{"wij", "zoeken", "een", "kok", "van", "de", "keuken"}, Language::dutch},
        {{"la", "cuisine", "et", "de", "la", "cave"}, Language::french},
        {{"the", "art", "of", "the", "kitchen"}, Language::english},
        {{"der", "koch", "und", "der", "kellner"}, Language::german},
        {{"kok", "een", "de"}, Language::unknown}, // too few to tell
        {{"in", "in", "in"}, Language::unknown},   // a word of three languages
        {{}, Language::unknown},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(detector.detect(hashed(each.words)).language, each.expected) << to_string(each.expected);
    }

    const LanguageGuess mixed = detector.detect(hashed({"een", "van", "een", "the"}));
    EXPECT_EQ(mixed.language, Language::dutch);
    EXPECT_DOUBLE_EQ(mixed.share, 0.75);
    EXPECT_EQ(mixed.counts[static_cast<std::size_t>(Language::english)], 1u);
}

TEST(LanguageDetector, RefusesAnotherLanguage) {
    const test::WordLists lists;
    for (const char* row : {"es\tel\n", "und\tx\n", "NL\tde\n"}) {
        EXPECT_THROW((void)LanguageDetector::load(lists.write("f.txt", row)), Error) << row;
    }
}

TEST(LanguageDetector, NamesLanguagesByIsoCode) {
    EXPECT_EQ(to_string(Language::dutch), "nl");
    EXPECT_EQ(to_string(Language::german), "de");
    EXPECT_EQ(to_string(Language::unknown), "und");
}

} // namespace
} // namespace vakpeil
