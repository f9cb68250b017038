#include "corpora/json_records.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Split {
    bool several = false;
    std::vector<std::string> records; // "line:text"
    std::vector<std::string> findings;
};

Split split(std::string_view text) {
    Report report("a.json");
    const JsonRecords json = split_json(text, report);
    Split result{json.several, {}, {}};
    for (const JsonRecord& record : json.records) {
        result.records.push_back(std::to_string(record.line) + ":" + std::string(record.text));
    }
    for (const Finding& finding : report.take())
        result.findings.push_back(to_string(finding));
    return result;
}

TEST(SplitJson, finds_one_object) {
    const Split one = split("\n {\"a\":\n[1,\n{}]}\n");
    EXPECT_FALSE(one.several);
    EXPECT_THAT(one.records, ElementsAre("2:{\"a\":\n[1,\n{}]}"));
    EXPECT_THAT(split("{\"a\":\n{\"b\":1}}").records.size(), 1u); // half of its lines look like JSON Lines
    EXPECT_THAT(split("{\"@graph\": [\n{},\n{}\n]}").records.size(), 1u);
}

TEST(SplitJson, finds_the_elements_of_an_array) {
    const Split array = split("[\n{\"a\": \"],\\\"\"},\n\n{\"b\": [1, 2]}, 3]");
    EXPECT_TRUE(array.several);
    EXPECT_THAT(array.records, ElementsAre("2:{\"a\": \"],\\\"\"}", "4:{\"b\": [1, 2]}", "4:3"));
    EXPECT_THAT(array.findings, IsEmpty());
    EXPECT_THAT(split("[]").records, IsEmpty());
    EXPECT_TRUE(split("[]").several);
    EXPECT_THAT(split("[{},]").records, ElementsAre("1:{}"));
}

TEST(SplitJson, says_when_an_array_is_damaged) {
    const Split cut = split("[{\"a\": 1},\n{\"b\": ");
    EXPECT_THAT(cut.records, ElementsAre("1:{\"a\": 1}", "2:{\"b\":"));
    EXPECT_THAT(cut.findings,
                ElementsAre("a.json:2: error: the array has no end (\"]\"); the document seems to be cut off"));
    EXPECT_THAT(split("[{}]\nnog iets").findings,
                ElementsAre("a.json:1: error: text behind the end of the array is left out"));
}

TEST(SplitJson, finds_lines) {
    const Split lines = split("{\"a\": 1}\n\n {\"b\": 2} \r\nrommel\n");
    EXPECT_TRUE(lines.several);
    EXPECT_THAT(lines.records, ElementsAre("1:{\"a\": 1}", "3:{\"b\": 2}", "4:rommel"));
    EXPECT_THAT(split("{\"a\": 1\n{\"b\": 2}\n{\"c\": 3}").records.size(), 3u); // the first is the damaged one
    EXPECT_THAT(split("{\"a\": \"x}\n{\"b\": 2}\n{\"c\": 3}").records.size(), 3u);
}

std::string trouble(const JsonRecord& record) {
    Report report("a.json");
    EXPECT_FALSE(parse_json(record, report)) << record.text;
    const Findings findings = report.take();
    return findings.size() == 1 ? to_string(findings[0]) : "not one finding";
}

TEST(ParseJson, gives_the_value_or_says_where_it_goes_wrong) {
    Report report("a.json");
    EXPECT_EQ(parse_json({1, "{\"a\": [1]}"}, report).value()["a"][0], 1);
    EXPECT_THAT(report.take(), IsEmpty());
    EXPECT_EQ(trouble({5, "{\"a\": 1,\n b}"}),
              "a.json:6: error: the record is not valid JSON from its character 11 on; mend or remove it");
    EXPECT_EQ(trouble({5, "rommel"}),
              "a.json:5: error: the record is not valid JSON from its character 1 on; mend or remove it");
    EXPECT_EQ(trouble({5, "{} {}"}),
              "a.json:5: error: the record is not valid JSON from its character 4 on; mend or remove it");
    EXPECT_EQ(trouble({5, "\"\xC3\""}),
              "a.json:5: error: the record is not valid JSON from its character 3 on; mend or remove it");
}

TEST(ParseJson, refuses_what_is_nested_too_deep) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    Report report("a.json");
    EXPECT_TRUE(parse_json({1, nested(64)}, report));
    EXPECT_EQ(trouble({1, nested(65)}),
              "a.json:1: error: the record is nested deeper than 64 levels, deeper than any document of its kind");
    EXPECT_EQ(trouble({1, nested(1'000'000)}),
              "a.json:1: error: the record is nested deeper than 64 levels, deeper than any document of its kind");
    EXPECT_TRUE(parse_json({1, "\"" + std::string(100, '[') + "\""}, report)); // in a string it is only text
}

} // namespace
} // namespace vakpeil
