#include "corpora/json_splitter.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/chunked_source.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::size_t most = 1000;

std::vector<DumpRecord> split(std::string_view text, std::size_t chunk, bool postings_only = false) {
    return test::split_in_chunks(text, chunk, [&](ByteWindow& window) {
        return JsonSplitter(window, {.max_record_bytes = most, .postings_only = postings_only});
    });
}

// The records, and "!" with its first bytes for one with a defect; the places are held to the text.
Strings records_of(std::string_view text, std::size_t chunk, bool postings_only = false) {
    Strings found;
    for (const DumpRecord& record : split(text, chunk, postings_only)) {
        EXPECT_EQ(text.substr(record.place.offset, record.json.size()), record.json) << text;
        const std::string_view before = text.substr(0, record.place.offset);
        EXPECT_EQ(record.place.line, 1U + static_cast<std::size_t>(std::ranges::count(before, '\n'))) << text;
        found.push_back((record.defect.empty() ? "" : "!") + record.json);
    }
    return found;
}

struct Row {
    std::string text;
    Strings records;
};

TEST(JsonSplitter, FindsTheObjectsOfADocument) {
    const Row rows[] = {
        {"", {}},
        {" \n ", {}},
        {"{\"a\":1}", {"{\"a\":1}"}},
        {"{\"a\":\n {\"b\": []}\n}\n", {"{\"a\":\n {\"b\": []}\n}"}},
        {"{\"a\":1}{\"a\":2}\n{\"a\":\n3}", {"{\"a\":1}", "{\"a\":2}", "{\"a\":\n3}"}},
        {"[]", {}},
        {"[{\"a\":1},{\"a\":2}]", {"{\"a\":1}", "{\"a\":2}"}},
        {"[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": [2]\n  }\n]\n",
         {"{\n    \"a\": 1\n  }", "{\n    \"a\": [2]\n  }"}},
        {"[{\"a\":\"}],{\\\"\\\\\"},{}]", {"{\"a\":\"}],{\\\"\\\\\"}", "{}"}}, // brackets and quotes in a text
        {"[{\"a\":1},,{\"a\":2},]", {"{\"a\":1}", "{\"a\":2}"}},               // a comma too many
        {"[[{\"a\":1}],[{\"a\":2}]]", {"{\"a\":1}", "{\"a\":2}"}},
        {"[{\"a\":-1.5e3, \"b\":true, \"c\":null}]", {"{\"a\":-1.5e3, \"b\":true, \"c\":null}"}},
    };
    for (const Row& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(JsonSplitter, FindsTheRecordsOfALinkedDataGraph) {
    const std::string job = R"({"@type":"JobPosting","title":"Kok"})";
    const std::string kok = R"({"@type":["Thing","http://schema.org/JobPosting"],"title":"Kok"})";
    const std::string page = R"({"@type":"WebPage","name":"JobPosting","mainEntity":{"@type":"JobPosting"}})";
    const Row rows[] = {
        {job, {job}},
        {page, {page}}, // by itself it is what the user gave, and is told why it is no vacancy
        {"[" + page + "," + job + "," + kok + "]", {job, kok}},
        {R"({"@context":"x","@graph":[)" + page + "," + job + R"(],"more":[{"a":1}]})", {job}},
        {R"([{"@graph": [)" + job + "]}, {\"@graph\":\n[" + kok + "," + page + "]}]", {job, kok}},
        {R"({"total":2,"jobs":[{"id":1},{"id":2}],"next":"x"})", {"{\"id\":1}", "{\"id\":2}"}},
        {R"({"title":"Kok","results":["a","b"]})", {R"({"title":"Kok","results":["a","b"]})"}},
        {R"([{"id":1,"results":[{"id":2}]}])", {R"({"id":1,"results":[{"id":2}]})"}}, // a vacancy's own field
        {R"({"a":{"@graph":[{"b":1}]}})", {R"({"a":{"@graph":[{"b":1}]}})"}},         // not at its own level
    };
    for (const Row& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
    EXPECT_EQ(records_of("[" + page + ",{\"a\":1}," + job + "]", 7, true), Strings{job});
    EXPECT_EQ(records_of(page, 7, true), Strings{});
}

TEST(JsonSplitter, GoesOnBehindWhatIsBroken) {
    const Row rows[] = {
        // a quote is missing, and the next element begins within what seems to be a text
        {R"([{"id":1,"b":"x},{"id":2},{"id":3}])", {R"(!{"id":1,"b":"x},{")", R"({"id":2})", R"({"id":3})"}},
        // a bracket is missing
        {R"([{"id":1,"b":{"c":2},{"id":2},{"id":3}])", {R"(!{"id":1,"b":{"c":2},)", R"({"id":2})", R"({"id":3})"}},
        {R"([{"id":1,"b":[2},{"id":2}])", {R"(!{"id":1,"b":[2)", R"({"id":2})"}},
        {R"([{"id":1,"b":[2,{"id":2}])", {R"(!{"id":1,"b":[2,{"id":2}])", R"({"id":2})"}},
        {R"([{"id":1,"b":2]},{"id":2}])", {R"(!{"id":1,"b":2)", R"({"id":2})"}},
        // an object within the broken one is none of its own
        {R"([{"id":1,"p":[{"n":1},{"n":2}]},{"id":2,"p":[{"n":1} {"n":2}]},{"id":3}])",
         {R"({"id":1,"p":[{"n":1},{"n":2}]})", R"(!{"id":2,"p":[{"n":1} )", R"({"id":3})"}},
        {"[\n {\"id\":1},\n {\"id\" 2},\n {\"id\":3}\n]", {"{\"id\":1}", "!{\"id\" ", "{\"id\":3}"}},
        // the last one is broken: that the bracket of the list is within it is no second defect
        {R"([{"id":1},{"id":2 "x":3}])", {R"({"id":1})", R"(!{"id":2 )"}},
        // text between the elements
        {R"([{"id":1},"a, b",12,null,{"id":2}])", {R"({"id":1})", "!\"a, b\"", "!12", "!null", R"({"id":2})"}},
        {"[{\"id\":1}},{\"id\":2}]", {"{\"id\":1}", "!}", "{\"id\":2}"}},
        {"[{\"id\":1}]\nrest, of it\n[{\"id\":2}]", {"{\"id\":1}", "!rest, of it", "{\"id\":2}"}},
        {"{\"id\":1}]{\"id\":2}", {"{\"id\":1}", "!]", "{\"id\":2}"}},
        // no end
        {"[", {"!"}},
        {"[{\"id\":1},", {"{\"id\":1}", "!"}},
        {"[{\"id\":1},{\"id\":2,\"b\":[", {"{\"id\":1}", "!{\"id\":2,\"b\":["}},
        {"{\"id\":\"\\", {"!{\"id\":\"\\"}},
        {"{\"@graph\":[{\"id\":1}", {"{\"id\":1}", "!"}},
    };
    for (const Row& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(JsonSplitter, PassesOverAnObjectThatIsTooLong) {
    const std::string fits = R"({"id":1,"b":")" + std::string(most - 15, 'x') + "\"}";
    const std::string too_long = R"({"id":1,"b":")" + std::string(50 * most, 'x') + "\"}";
    for (const std::size_t chunk : test::chunk_sizes) {
        EXPECT_THAT(split("[" + fits + "]", chunk)[0].json, SizeIs(most));
        const std::vector<DumpRecord> records = split("[{\"id\":0}," + too_long + ",{\"id\":2}]", chunk);
        ASSERT_THAT(records, SizeIs(3));
        EXPECT_EQ(records[1].json, too_long.substr(0, 200));
        EXPECT_THAT(records[1].defect, HasSubstr("longer than 1000 bytes"));
        EXPECT_EQ(records[2].json, "{\"id\":2}");
        EXPECT_EQ(records[2].place.offset, 10 + too_long.size() + 1);
    }
}

TEST(JsonSplitter, IsNotStoppedByNesting) {
    std::string deep;
    for (std::size_t i = 0; i < 100; ++i)
        deep += "{\"a\":[";
    std::string whole = deep;
    for (std::size_t i = 0; i < 100; ++i)
        whole += "]}";
    for (const std::size_t chunk : test::chunk_sizes) {
        EXPECT_EQ(records_of("[" + whole + ",{\"a\":1}]", chunk), (Strings{whole, "{\"a\":1}"}));
        EXPECT_EQ(split("[" + deep, chunk).size(), 1U);
    }
    // Each of the objects within is looked at by itself, but not each of them to the end.
    std::string endless;
    for (std::size_t i = 0; i < 200'000; ++i)
        endless += "{\"a\":[";
    EXPECT_FALSE(split(endless, endless.size()).empty());
}

} // namespace
} // namespace vakpeil
