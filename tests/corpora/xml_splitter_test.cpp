#include "corpora/xml_splitter.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/chunked_source.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using testing::AllOf;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

constexpr std::size_t most = 1000;

std::vector<DumpRecord> split(std::string_view text, std::size_t chunk, Detail detail = Detail::whole) {
    return test::split_in_chunks(
        text, chunk, [](ByteWindow& window) { return XmlSplitter(window, most); }, detail);
}

// The JSON, or "!" with the first bytes. Every record begins at an element.
Strings records_of(std::string_view text, std::size_t chunk) {
    Strings found;
    for (const DumpRecord& record : split(text, chunk)) {
        const std::string_view before = text.substr(0, record.place.offset);
        EXPECT_EQ(record.place.line, 1U + static_cast<std::size_t>(std::ranges::count(before, '\n'))) << text;
        if (record.defect.empty()) {
            EXPECT_THAT(std::string(text.substr(record.place.offset, 1)), "<") << text;
        } else {
            EXPECT_EQ(text.substr(record.place.offset, record.json.size()), record.json) << text;
        }
        found.push_back((record.defect.empty() ? "" : "!") + record.json);
    }
    return found;
}

struct Row {
    std::string text;
    Strings records;
};

const std::string a = R"({"title":"a"})";
const std::string b = R"({"title":"b"})";
const std::string c = R"({"title":"c"})";

TEST(XmlSplitter, CutsTheElementsOutOfAFeed) {
    const Row rows[] = {
        {"", {}},
        {"<?xml version=\"1.0\"?>\n<source>\n<publisher>x</publisher>\n<job><title>a</title></job>\n"
         "<job>\n<title><![CDATA[b]]></title></job></source>\n",
         {a, b}},
        {"<jobs><job><title>a</title></job><job><title>b</title></job></jobs>", {a, b}},
        {"<rss><channel><title>x</title><item><title>a</title></item><ITEM/></channel></rss>", {a}},
        {"<x:vacatures><x:vacature nr=\"1\"><x:title>a</x:title></x:vacature></x:vacatures>", {a}},
        {"<job><title>a</title></job>", {a}},
        {"<s><job/><jobs2/><job  ><title>b</title></job  ></s>", {"{}", b}},
        // what is in a comment is no job, and what a text says is no markup
        {"<s><!-- <job><title>x</title></job> --><job><title>a</title></job></s>", {a}},
        {"<s><job><!-- </job> --><title>a</title></job></s>", {a}},
        {"<s><job><title><![CDATA[</job> is]]></title></job></s>", {R"({"title":"</job> is"})"}},
        {"<!DOCTYPE s [<!ENTITY x \"<job>\"> ]><s><job><title>a</title></job></s>", {a}},
        {"<s><job><title>a</title></job></s><s><job><title>b</title></job></s>", {a, b}}, // one file behind the other
    };
    for (const Row& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(XmlSplitter, GoesOnBehindABrokenElement) {
    const std::string good = "<job><title>b</title></job>";
    const Row rows[] = {
        {"<s><job><title>a</job>" + good + "</s>", {"!<job><title>a</job>", b}},
        {"<s><job><title>a</title>" + good + "</s>", {"!<job><title>a</title>", b}},
        {"<s><job><title><![CDATA[a</title></job> \n" + good + "<job><title><![CDATA[c]]></title></job></s>",
         {"!<job><title><![CDATA[a</title></job>", b, c}},
        {"<s><job><!-- x </job>" + good + "</s>", {"!<job><!-- x </job>", b}},
        {"<s><job><title>a</title></job><job><title>b</ti", {a, "!<job><title>b</ti"}},
        {"<s><job><title>a</title></job><job", {a, "!<job"}},
        {"<s><job><title>a</title></job>\n", {a, "!"}}, // the feed has no end
        {"<s><!-- x <job><title>a</title></job></s>", {"!"}},
        {"<s><a/></s>", {"!"}}, // no job in it
    };
    for (const Row& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(XmlSplitter, PassesOverAnElementThatIsTooLong) {
    const std::string text(3 * most, 'x');
    for (const std::string& inner : {text, "<![CDATA[" + text + "]]>", "<![CDATA[" + text, "<a " + text})
        for (const std::size_t chunk : test::chunk_sizes) {
            const std::string first = "<job><title>" + inner + "</title></job>";
            const std::vector<DumpRecord> records = split("<s>" + first + "<job><title>b</title></job></s>", chunk);
            ASSERT_FALSE(records.empty());
            EXPECT_EQ(records[0].json, first.substr(0, 200));
            EXPECT_THAT(records[0].defect, HasSubstr("longer than 1000 bytes"));
            ASSERT_THAT(records, SizeIs(2));
            const bool is_lost = inner.starts_with("<![") && !inner.ends_with("]]>");
            EXPECT_EQ(records[1].json, is_lost ? "" : b);
        }
}

TEST(XmlSplitter, HonoursTheEncoding) {
    const auto feed = [](const std::string& encoding, const std::string& title) {
        return "<?xml version='1.0' encoding='" + encoding + "'?><s><job><title>" + title + "</title></job></s>";
    };
    const Row rows[] = {
        {feed("ISO-8859-1", "\xE9\xE9n \x80"), {R"({"title":"één €"})"}},
        {feed("windows-1250", "\xE8"), {R"({"title":"č"})"}},
        {feed("UTF-8", "één"), {R"({"title":"één"})"}},
        {feed("UTF-8", "\xE9\xE9n"), {R"({"title":"één"})"}}, // wrongly declared
        {feed("nonsense", "\xE9\xE9n"), {R"({"title":"één"})"}},
        {feed("UTF-16", "één"), {R"({"title":"één"})"}}, // it was converted
    };
    for (const Row& row : rows)
        EXPECT_EQ(records_of(row.text, 7), row.records) << row.text;
}

TEST(XmlSplitter, CountsTheSameWhatIsPassedOver) {
    const std::string text = "<s><job/><job><title>x</job><job><job/><job>";
    EXPECT_EQ(split(text, 7, Detail::place_only).size(), split(text, 7).size());
}

} // namespace
} // namespace vakpeil
