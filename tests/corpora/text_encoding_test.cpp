#include "corpora/text_encoding.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using namespace std::string_literals;

struct Case {
    std::string bytes;
    std::string utf8;
    std::string encoding;
    bool repaired = false;
};

TEST(DecodeText, recognises_the_encoding) {
    const std::vector<Case> cases = {
        {"één kok", "één kok", "UTF-8"},
        {"\xEF\xBB\xBFkok", "kok", "UTF-8"},
        {"", "", "UTF-8"},
        {"\xEF\xBB\xBF", "", "UTF-8"},
        {"\xE9\xE9n kok", "één kok", "windows-1252"},
        {"\x95 \x80 20 \x96 \x93kok\x94", "• € 20 – “kok”", "windows-1252"}, // not to be had in Latin-1
        {"kok\x81", "kok\uFFFD", "windows-1252", true},                      // a byte that stands for nothing
        {"\xFF\xFEk\0\xEB\0"s, "kë", "UTF-16LE"},
        {"\xFE\xFF\0k\0\xEB"s, "kë", "UTF-16BE"},
        {"k\0o\0k\0\x22\x20"s, "kok•", "UTF-16LE"},
        {"\0k\0o\0k\x20\x22"s, "kok•", "UTF-16BE"},
        {"\xFF\xFE\x3D\xD8\x00\xDE"s, "\U0001F600", "UTF-16LE"},
        {"\xFF\xFEk\0\x3D\xD8k\0"s, "k\uFFFDk", "UTF-16LE", true}, // half a pair
        {"\xFF\xFEk\0o"s, "k\uFFFD", "UTF-16LE", true},            // cut within a letter
        {"\xEF\xBB\xBFkok\xE9", "kok\uFFFD", "UTF-8", true},       // the mark decides
    };
    for (const Case& c : cases) {
        const DecodedText text = decode_text(c.bytes);
        EXPECT_EQ(text.utf8, c.utf8);
        EXPECT_EQ(text.encoding, c.encoding) << c.utf8;
        EXPECT_EQ(text.repaired, c.repaired) << c.utf8;
        EXPECT_FALSE(text.binary) << c.utf8;
    }
}

// A page that was cut in the middle of a letter came out as "cafÃ©" all over when one bad byte made it Windows-1252.
TEST(DecodeText, keeps_utf8_with_some_damage) {
    const DecodedText text = decode_text("café, crème, \xC3");
    EXPECT_EQ(text.utf8, "café, crème, \uFFFD");
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_TRUE(text.repaired);
}

TEST(DecodeText, unifies_line_ends) {
    EXPECT_EQ(decode_text("a\r\nb\rc").utf8, "a\nb\nc");
    EXPECT_EQ(decode_text("\xFF\xFE"
                          "a\0\r\0\n\0b\0"s)
                  .utf8,
              "a\nb");
}

TEST(DecodeText, knows_what_is_no_text) {
    EXPECT_TRUE(decode_text("PK\x03\x04\x14\0\x06\0\x08\0\0\0"s).binary);
    EXPECT_TRUE(decode_text("een kok met \0 erin"s).binary);
    EXPECT_TRUE(decode_text("\x01\x02\x03\x04kok").binary);
    EXPECT_EQ(decode_text("\x01\x02\x03\x04kok").utf8, "");
    EXPECT_FALSE(decode_text("een bladzijde\f en nog een\v\t\n").binary);
}

// Found by fuzzing: text with a few control characters was read, and no text any more when a part of it was written.
TEST(DecodeText, makes_spaces_of_stray_control_characters) {
    EXPECT_EQ(decode_text("één teken \x02 van de \x7F dertig, veertig of vijftig").utf8,
              "één teken   van de   dertig, veertig of vijftig");
}

} // namespace
} // namespace vakpeil
