#include "corpora/unicode_text.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Trim, takes_off_every_kind_of_space) {
    EXPECT_EQ(trim("  kok\t\n"), "kok");
    EXPECT_EQ(trim("\u00A0\u202F\u200B\uFEFFkok\uFEFF\u2009"), "kok");
    EXPECT_EQ(trim("een kok"), "een kok");
    EXPECT_EQ(trim(" \u00A0 "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Trim, leaves_broken_bytes) {
    EXPECT_EQ(trim(" \xC3 "), "\xC3");
    EXPECT_EQ(trim(" \xA0\x80 "), "\xA0\x80"); // the tail of a sequence, and no space
}

TEST(SplitLines, gives_lines_without_their_ends) {
    EXPECT_THAT(split_lines("a\n\nb"), ElementsAre("a", "", "b"));
    EXPECT_THAT(split_lines("a\r\nb\n"), ElementsAre("a", "b"));
    EXPECT_THAT(split_lines("\n"), ElementsAre(""));
    EXPECT_THAT(split_lines(""), IsEmpty());
}

TEST(SqueezeSpaces, makes_one_space_of_a_run) {
    EXPECT_EQ(squeeze_spaces("  een \u00A0\n kok "), "een kok");
    EXPECT_EQ(squeeze_spaces("een \u200B kok"), "een kok");
    EXPECT_EQ(squeeze_spaces(" \u00A0"), "");
    EXPECT_EQ(squeeze_spaces("\xC3 \xC3"), "\xC3 \xC3");
}

TEST(SqueezeSpaces, joins_what_only_zero_width_spaces_part) {
    EXPECT_EQ(squeeze_spaces("werk\u200Bnemer"), "werknemer");
}

TEST(StripBullet, finds_what_serves_as_a_bullet) {
    struct Case {
        const char* line;
        const char* text;
        bool had_bullet;
    };
    const std::vector<Case> cases = {
        {"• kookt", "kookt", true},
        {" \u00A0•\u00A0kookt", "kookt", true},
        {"•kookt", "kookt", true},
        {"\uF0B7\tkookt", "kookt", true}, // Word's Symbol font
        {"· kookt", "kookt", true},
        {"▪ kookt", "kookt", true},
        {"- kookt", "kookt", true},
        {"– kookt", "kookt", true},
        {"* kookt", "kookt", true},
        {"o kookt", "kookt", true},
        {"•", "", true},
        {"-kookt", "-kookt", false},
        {"*kookt*", "*kookt*", false},
        {"ober", "ober", false},
        {"----", "----", false},
        {" kookt", " kookt", false},
        {"", "", false},
    };
    for (const Case& c : cases) {
        bool had_bullet = !c.had_bullet;
        EXPECT_EQ(strip_bullet(c.line, had_bullet), c.text) << c.line;
        EXPECT_EQ(had_bullet, c.had_bullet) << c.line;
    }
}

TEST(StripBullet, takes_one_bullet) {
    bool had_bullet = false;
    EXPECT_EQ(strip_bullet("• • kookt", had_bullet), "• kookt");
}

TEST(UnifyLineEnds, knows_three_of_them) {
    EXPECT_EQ(unify_line_ends("a\r\nb\rc\nd\r"), "a\nb\nc\nd\n");
    EXPECT_EQ(unify_line_ends("\r\r\n"), "\n\n");
    EXPECT_EQ(unify_line_ends("ab"), "ab");
}

} // namespace
} // namespace vakpeil
