#include "lexicons/table.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

TEST(ReadTable, SkipsCommentsAndBlankLinesAndTrimsCells) {
    const test::WordLists lists;
    const auto path =
        lists.write("t.txt", "\xEF\xBB\xBF# comment\r\n\r\n  kok \t slager\r\n\t\n \t# indented comment\na\tb");
    const std::vector<TableRow> rows = read_table(path, 2, 2);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].line, 3u);
    EXPECT_EQ(rows[0].cells, (std::vector<std::string>{"kok", "slager"}));
    EXPECT_EQ(rows[1].line, 6u);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"a", "b"}));
}

TEST(ReadTable, SaysWhichLineIsWrong) {
    struct Case {
        const char* content;
        const char* message; // a part of it
    };
    const Case cases[] = {
        {"a\tb\nalleen", ":2: this row has 1 column(s) where 2 to 3 belong"},
        {"a\tb\tc\td", ":1: this row has 4 column(s)"},
        {"a\tb\n\na\t\tc", ":3: this row has an empty column"},
        {"a\tb\t", ":1: this row has an empty column"},      // an editor's trailing tab
        {"a\tb\n# caf\xE9\n", ":2: this line is not UTF-8"}, // Latin-1, even in a comment
    };
    const test::WordLists lists;
    for (const Case& each : cases) {
        const auto path = lists.write("t.txt", each.content);
        try {
            (void)read_table(path, 2, 3);
            ADD_FAILURE() << "accepted: " << each.content;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_NE(std::string(error.what()).find(each.message), std::string::npos) << error.what();
        }
    }
}

TEST(ReadTable, RefusesAMissingFile) {
    try {
        (void)read_table("/nowhere/list.txt", 1, 1);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unreadable);
    }
}

} // namespace
} // namespace vakpeil
