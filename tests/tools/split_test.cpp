#include "tools/evaluation/split.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

// A vacancy that changed sides would be tuned on and then checked: these never change.
TEST(Split, IsAFixedRule) {
    struct Row {
        const char* id;
        Split side;
    };
    const std::vector<Row> rows{
        {"", Split::check},
        {"a", Split::tune},
        {"b", Split::check},
        {"foobar", Split::tune},
        {"vacature-1", Split::tune},
        {"vacature-2", Split::check},
        {"vacature-13", Split::check},
        {"62114508", Split::tune},
        {"https://example.org/jobs/17", Split::tune},
        {"kok é", Split::tune},
    };
    for (const Row& row : rows)
        EXPECT_EQ(split_of(row.id), row.side) << row.id;
}

TEST(Split, PutsRoughlyHalfOnEachSide) {
    int tune = 0;
    for (int at = 0; at < 1000; ++at)
        if (split_of("vacature-" + std::to_string(at)) == Split::tune) ++tune;
    EXPECT_GT(tune, 450);
    EXPECT_LT(tune, 550);
}

} // namespace
} // namespace vakpeil::tools
