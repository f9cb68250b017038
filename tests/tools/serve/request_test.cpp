#include "tools/serve/request.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

using Segments = std::vector<std::string>;

TEST(ParseTarget, DecodesPathAndQuery) {
    EXPECT_EQ(parse_target("/").segments, Segments{});
    EXPECT_EQ(parse_target("/v1/match:batch").segments, (Segments{"v1", "match:batch"}));
    EXPECT_EQ(parse_target("/v1/caf%C3%A9").segments, (Segments{"v1", "café"}));
    EXPECT_EQ(parse_target("http://jobs.example:80/v1/title?q=kok").segments, (Segments{"v1", "title"}));
    EXPECT_EQ(parse_target("http://jobs.example").segments, Segments{});
    const Target target = parse_target("/v1/title?q=chef+de%20rang&top=3&leeg=&los");
    EXPECT_EQ(target.query.text("q"), "chef de rang");
    EXPECT_EQ(target.query.whole_number("top", 1, 24), 3u);
    EXPECT_EQ(target.query.text("leeg"), "");
    EXPECT_EQ(target.query.text("los"), "");
    EXPECT_EQ(target.query.text("anders"), std::nullopt);
}

TEST(ParseTarget, RefusesWhatCouldMeanSomethingElse) {
    for (const char* target : {"",
                               "v1",
                               "*",
                               "/../etc/passwd",
                               "/v1/..",
                               "/v1/%2e%2e/x",
                               "/v1//x",
                               "/v1/",
                               "/a%2fb",
                               "/a%5Cb",
                               "/a\\b",
                               "/%",
                               "/%4",
                               "/%zz",
                               "/a%00b",
                               "/a%0Ab",
                               "/%ff",
                               "/%C3",
                               "/%ED%A0%80",
                               "/v1/title?q=%ff",
                               "/v1/title?q=a&q=b",
                               "/v1/title?%00=x",
                               "/v1/./x"}) {
        try {
            (void)parse_target(target);
            ADD_FAILURE() << target << " was taken";
        } catch (const Problem& problem) {
            EXPECT_EQ(problem.status(), 400) << target;
        }
    }
    std::string many = "/?";
    for (int at = 0; at < 51; ++at)
        many += "a" + std::to_string(at) + "=1&";
    EXPECT_THROW((void)parse_target(many), Problem);
}

TEST(Query, ChecksItsValues) {
    const Query query(
        {{"top", "25"}, {"minus", "-1"}, {"word", "x"}, {"yes", "true"}, {"half", "0.5"}, {"not", "nan"}});
    EXPECT_THROW((void)query.whole_number("top", 1, 24), Problem);
    EXPECT_THROW((void)query.whole_number("minus", 0, 24), Problem);
    EXPECT_THROW((void)query.whole_number("word", 0, 24), Problem);
    EXPECT_EQ(query.flag("yes"), true);
    EXPECT_THROW((void)query.flag("word"), Problem);
    EXPECT_EQ(query.number("half", 0, 1), 0.5);
    EXPECT_THROW((void)query.number("not", 0, 1), Problem);
    EXPECT_THROW((void)query.number("top", 0, 1), Problem);
    EXPECT_THROW(query.allow_only({"top"}), Problem);
    EXPECT_NO_THROW(query.allow_only({"top", "minus", "word", "yes", "half", "not"}));
}

TEST(Request, KnowsItsMediaType) {
    EXPECT_EQ((Request{.headers = {{"content-type", " Text/HTML ; charset=utf-8"}}}.media_type()), "text/html");
    EXPECT_EQ(Request{}.media_type(), "");
}

TEST(AcceptsCoding, ReadsWeights) {
    struct Row {
        const char* header;
        bool accepted;
    };
    const std::vector<Row> rows{
        {"gzip", true},         {"br, GZip;q=0.5", true}, {"gzip;q=0", false}, {"gzip;q=0.000", false},
        {"gzip; q=0.01", true}, {"xgzip", false},         {"", false},         {"identity", false}};
    for (const Row& row : rows)
        EXPECT_EQ(accepts_coding(row.header, "gzip"), row.accepted) << row.header;
}

TEST(HasEntityTag, ComparesWeakly) {
    EXPECT_TRUE(has_entity_tag("\"a\", W/\"b\"", "\"b\""));
    EXPECT_TRUE(has_entity_tag("*", "\"b\""));
    EXPECT_FALSE(has_entity_tag("\"a\"", "\"b\""));
    EXPECT_FALSE(has_entity_tag("", "\"b\""));
}

} // namespace
} // namespace vakpeil::tools
