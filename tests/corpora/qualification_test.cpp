#include "corpora/qualification.hpp"

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(ParseCode, takes_a_code_apart) {
    const std::optional<CodeParts> parts = parse_code("BK-0496-1");
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->number, "BK-0496");
    EXPECT_EQ(parts->version, 1);
    EXPECT_EQ(parse_code("VP-0012-17").value().version, 17);
    EXPECT_EQ(parts->part, "");
    EXPECT_EQ(parse_code("BK-0130-5-DBK-01").value().number, "BK-0130");
    EXPECT_EQ(parse_code("BK-0130-5-DBK-01").value().version, 5);
    EXPECT_EQ(parse_code("BK-0130-5-DBK-01").value().part, "DBK-01");
}

TEST(ParseCode, takes_nothing_else) {
    for (const char* text : {"",
                             "BK",
                             "BK-0496",
                             "BK-0496-",
                             "BK-0496-0",
                             "BK-0496-01",
                             "BK-496-1",
                             "BK-04967-1",
                             "bk-0496-1",
                             "BK-0496-1 ",
                             " BK-0496-1",
                             "BK-0496-x",
                             "BK-0496--1",
                             "BK-0496-1234",
                             "BK 0496 1",
                             "BK-0130-5-DBK-1",
                             "BK-0130-5-DBK-",
                             "BK-0130-5-DBK-0x",
                             "BK-0130-DBK-01",
                             "B1-0496-1",
                             "BK-04a6-1",
                             "BK-0496-1-"}) {
        EXPECT_FALSE(parse_code(text)) << text;
    }
}

TEST(KnowledgeDepth, is_in_the_first_words) {
    EXPECT_EQ(knowledge_depth("Basiskennis van hygiëne"), Depth::basic);
    EXPECT_EQ(knowledge_depth("Basiskennis ergonomie"), Depth::basic); // the register forgets "van" now and then
    EXPECT_EQ(knowledge_depth("Kennis van hygiëne"), Depth::plain);
    EXPECT_EQ(knowledge_depth("Grondige kennis van hygiëne"), Depth::thorough);
    EXPECT_EQ(knowledge_depth("grondige Kennis van hygiëne"), Depth::thorough);
    EXPECT_EQ(knowledge_depth("Kennis van basiskennis"), Depth::plain);
    EXPECT_EQ(knowledge_depth(""), Depth::plain);
}

} // namespace
} // namespace vakpeil
