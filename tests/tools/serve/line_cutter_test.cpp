#include "tools/serve/line_cutter.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

TEST(LineCutter, GivesWholeLinesHoweverTheBytesCome) {
    const std::string text = "een\n\ntwee\r\ndrie\nvier";
    for (std::size_t size = 1; size <= text.size(); ++size) {
        LineCutter cutter(100);
        std::string lines;
        for (std::size_t at = 0; at < text.size(); at += size)
            lines += cutter.add(std::string_view(text).substr(at, size));
        EXPECT_EQ(lines, "een\n\ntwee\r\ndrie\n") << size;
        EXPECT_EQ(cutter.rest(), "vier") << size;
        EXPECT_EQ(cutter.rest(), "");
    }
}

TEST(LineCutter, KeepsOnlyTheBeginningOfALineThatIsTooLong) {
    LineCutter cutter(3);
    EXPECT_EQ(cutter.add("aaaaaaaa"), "");
    EXPECT_EQ(cutter.add("aaaa\nbb\n"), "aaaa\nbb\n"); // one more than the most
}

} // namespace
} // namespace vakpeil::tools
