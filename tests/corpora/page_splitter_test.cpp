#include "corpora/page_splitter.hpp"

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

std::vector<DumpRecord> split(std::string_view page, std::size_t chunk) {
    return test::split_in_chunks(page, chunk,
                                 [](ByteWindow& window) { return PageSplitter(window, "kok.html", most); });
}

TEST(PageSplitter, FindsThePostingsOfAPage) {
    const std::string kok = R"({"@type":"JobPosting","title":"Kok"})";
    const std::string job = R"({"@type":["JobPosting"],"title":"Bakker"})";
    const std::string site = R"({"@type":"WebSite","name":"x"})";
    const auto script = [](const std::string& json) {
        return "<script type=\"application/ld+json\">\n" + json + "</script>\n";
    };
    const std::string text = R"({"id":"kok.html","title":"Kok","text":"Je kookt\n"})";
    const struct {
        std::string page;
        Strings records;
    } rows[] = {
        {"<html><h1>Kok</h1>" + script(kok) + "<p>Je kookt", {kok}},
        {"<html>" + script(site) + script("[" + site + "," + kok + "]") + "<SCRIPT type='application/LD+JSON'>" +
             R"({"@graph":[)" + job + "," + site + "]}</Script>",
         {kok, job}},
        // neither a comment, nor another script, nor what is broken, nor what is about something else
        {"<h1>Kok</h1><!--" + script(kok) + "--><p>Je kookt", {text}},
        {"<h1>Kok</h1><script>'" + kok + "'</script><p>Je kookt", {text}},
        {"<h1>Kok</h1>" + script("{\"@type\":\"JobPosting\",\"title\":") + "<p>Je kookt", {text}},
        {"<h1>Kok</h1>" + script(site) + script(" ") + "<p>Je kookt", {text}},
        {"<h1>Kok</h1><p>Je kookt<script type=\"application/ld+json\">" + kok, {text}},
        {"\n", {}},
    };
    for (const auto& row : rows)
        for (const std::size_t chunk : test::chunk_sizes) {
            Strings found;
            for (const DumpRecord& record : split(row.page, chunk)) {
                EXPECT_EQ(record.defect, "");
                found.push_back(record.json);
                if (record.json == text) continue;
                EXPECT_EQ(row.page.substr(record.place.offset, record.json.size()), record.json);
                const std::string before = row.page.substr(0, record.place.offset);
                EXPECT_EQ(record.place.line, 1U + static_cast<std::size_t>(std::ranges::count(before, '\n')));
            }
            EXPECT_EQ(found, row.records) << row.page << " by " << chunk;
        }
}

TEST(PageSplitter, DoesNotReadAPageThatIsTooLong) {
    const std::string page = "<html>" + std::string(2 * most, 'x');
    for (const std::size_t chunk : test::chunk_sizes) {
        const std::vector<DumpRecord> records = split(page, chunk);
        ASSERT_THAT(records, SizeIs(1));
        EXPECT_THAT(records[0].defect, HasSubstr("longer than 1000 bytes"));
        EXPECT_EQ(records[0].json, page.substr(0, 200));
    }
}

} // namespace
} // namespace vakpeil
