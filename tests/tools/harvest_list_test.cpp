#include "tools/harvest_list.hpp"

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

TEST(HarvestList, ReadsAPage) {
    const auto page = parse_list_page(R"({
        "gegevens": [
            {"beroepskwalificatie_nr": "BK-0002", "geschrapt": false,
             "laatst_erkende_versie": {"versie_nr_lang": "BK-0002-3", "laatste_wijzigingsdatum": "2024-02-01"}},
            {"beroepskwalificatie_nr": "BK-0003", "geschrapt": true},
            {"titel": "no number"}, 12],
        "meta": {"total_elements": 604, "total_pages": 31},
        "links": {"next": {"href": "https://x/y?page=1"}}})");
    ASSERT_TRUE(page);
    ASSERT_EQ(page->qualifications.size(), 2u);
    EXPECT_EQ(page->qualifications[0].code, "BK-0002-3");
    EXPECT_EQ(page->qualifications[0].number, "BK-0002");
    EXPECT_EQ(page->qualifications[0].modified, "2024-02-01");
    EXPECT_FALSE(page->qualifications[0].struck);
    EXPECT_TRUE(page->qualifications[1].struck);
    EXPECT_EQ(page->qualifications[1].code, "");
    EXPECT_EQ(page->broken, 2u);
    EXPECT_EQ(page->total, 604u);
    EXPECT_EQ(page->total_pages, 31u);
    EXPECT_EQ(page->next, "https://x/y?page=1");
}

// A code becomes the name of a file and a part of a URL.
TEST(HarvestList, ACodeIsACodeOrNothing) {
    const auto page = parse_list_page(R"({"gegevens": [{"beroepskwalificatie_nr": "BK-0002",
        "laatst_erkende_versie": {"versie_nr_lang": "../../etc/passwd"}}]})");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->qualifications.at(0).code, "");
}

TEST(HarvestList, RefusesWhatIsNoPage) {
    for (const char* text : {"", "{", "[]", "12", "{\"gegevens\": {}}", "{\"beroepskwalificatie\": {}}"})
        EXPECT_FALSE(parse_list_page(text)) << text;
    // So deep that copying it overflowed the stack.
    const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    EXPECT_FALSE(parse_list_page("{\"gegevens\": [{\"laatst_erkende_versie\": {\"a\": " + deep + "}}]}"));
}

TEST(HarvestList, ADateIsADateOrNothing) {
    for (const char* date : {"2025-01-01\\nBK-9003-1\\tx", "1 mei", "2025-1-1", ""}) {
        const auto page = parse_list_page(std::string(R"({"gegevens": [{"laatst_erkende_versie":
            {"versie_nr_lang": "BK-0002-3", "laatste_wijzigingsdatum": ")") +
                                          date + "\"}}]}");
        ASSERT_TRUE(page) << date;
        EXPECT_EQ(page->qualifications.at(0).modified, "") << date;
    }
}

TEST(HarvestList, CountsPagesOn) {
    struct Row {
        const char* url;
        std::optional<std::string> next;
    };
    const Row rows[] = {
        {"https://x/y?page=9", "https://x/y?page=10"},
        {"https://x/y?size=20&page=0&z=1", "https://x/y?size=20&page=1&z=1"},
        {"https://x/y", std::nullopt},
        {"https://x/y?page=", std::nullopt},
        {"https://x/y?page=abc", std::nullopt},
    };
    for (const Row& row : rows)
        EXPECT_EQ(url_of_next_page(row.url), row.next) << row.url;
}

} // namespace
} // namespace vakpeil::tools
