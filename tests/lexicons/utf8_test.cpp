#include "lexicons/utf8.hpp"

#include <string_view>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(Utf8, ReadsCharactersForwardAndBackward) {
    const std::string_view text = "a\u00E9\U0001F600";
    std::size_t at = 0;
    EXPECT_EQ(next_character(text, at), U'a');
    EXPECT_EQ(next_character(text, at), U'\u00E9');
    EXPECT_EQ(next_character(text, at), U'\U0001F600');
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(next_character(text, at), no_character);
    EXPECT_EQ(character_before(text, text.size()), U'\U0001F600');
    EXPECT_EQ(character_before(text, 3), U'\u00E9');
    EXPECT_EQ(character_before(text, 0), no_character);
}

TEST(Utf8, GoesOnBehindInvalidBytes) {
    for (const std::string_view text : {"\xFF", "\xC3", "\xE2\x82", "\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80"}) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t before = at;
            EXPECT_EQ(next_character(text, at), no_character);
            EXPECT_GT(at, before);
        }
        EXPECT_EQ(character_before(text, text.size()), no_character);
    }
}

TEST(Utf8, StandsAtLooksNotBeyondTheText) {
    EXPECT_TRUE(stands_at("x(ST)er", 1, "(st)er"));
    EXPECT_FALSE(stands_at("x(ST)e", 1, "(st)er"));
    EXPECT_FALSE(stands_at("x", 2, ""));
    EXPECT_FALSE(is_letter(no_character));
    EXPECT_FALSE(is_letter_or_digit(no_character));
}

} // namespace
} // namespace vakpeil
