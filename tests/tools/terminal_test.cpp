#include "tools/terminal.hpp"

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

TEST(Terminal, CountsColumnsNotBytes) {
    EXPECT_EQ(display_width("kok"), 3u);
    EXPECT_EQ(display_width("coördinator"), 11u);
    EXPECT_EQ(display_width("coo\u0308rdinator"), 11u); // a combining mark
    EXPECT_EQ(display_width("\u4f60\u597d"), 4u);       // wide
    EXPECT_EQ(display_width(""), 0u);
    EXPECT_EQ(display_width("\xff\xfe"), 2u); // invalid bytes show as one replacement each
}

TEST(Terminal, CutsBetweenCharacters) {
    EXPECT_EQ(fit("coördinator", 11), "coördinator");
    EXPECT_EQ(fit("coördinator", 4), "coö…");
    EXPECT_EQ(fit("kok", 0), "");
    EXPECT_EQ(fit("\u4f60\u597d", 2), "…"); // half a wide character does not fit
    EXPECT_EQ(pad("kok", 5), "kok  ");
    EXPECT_EQ(pad("één", 4), "één ");
}

TEST(Terminal, AVacancyCannotSteerTheTerminal) {
    EXPECT_EQ(one_line("a\nb\tc"), "a b c");
    EXPECT_EQ(one_line("\x1b[31mrood\x07"), " [31mrood ");
    EXPECT_EQ(one_line("a\u202Eb\u2028c\u0085d"), "a b c d");
}

TEST(Terminal, WrapsAtSpaces) {
    EXPECT_EQ(wrap("een twee drie", 8, "  "), "een twee\n  drie");
    EXPECT_EQ(wrap("onderhoudsmonteur", 5, ""), "onderhoudsmonteur"); // a long word is not broken
    EXPECT_EQ(wrap("", 5, ""), "");
}

TEST(Terminal, ColoursOnlyWhenItMay) {
    EXPECT_EQ(Terminal(false, 80).styled(Style::bold, "kok"), "kok");
    EXPECT_EQ(Terminal(true, 80).styled(Style::bold, "kok"), "\x1b[1mkok\x1b[0m");
    EXPECT_EQ(Terminal(true, 80).styled(Style::plain, "kok"), "kok");
}

} // namespace
} // namespace vakpeil::tools
