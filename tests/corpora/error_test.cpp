#include "corpora/error.hpp"

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(Error, says_where_and_what) {
    const Error error(ErrorKind::bad_input, "kok.txt", 12, "is not a number");
    EXPECT_STREQ(error.what(), "kok.txt:12: is not a number");
    EXPECT_EQ(error.message(), "is not a number");
    EXPECT_EQ(error.kind(), ErrorKind::bad_input);
    EXPECT_EQ(error.path(), "kok.txt");
    EXPECT_EQ(error.line(), 12u);
}

TEST(Error, leaves_out_what_it_does_not_know) {
    EXPECT_STREQ(Error(ErrorKind::unreadable, "kok.txt", 0, "no such file").what(), "kok.txt: no such file");
    EXPECT_STREQ(Error(ErrorKind::usage, "", 0, "give a path").what(), "give a path");
    EXPECT_EQ(Error(ErrorKind::usage, "", 7, "give a path").message(), "give a path");
}

} // namespace
} // namespace vakpeil
