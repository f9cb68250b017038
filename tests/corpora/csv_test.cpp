#include "corpora/csv.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"

namespace vakpeil {
namespace {

using Fields = std::vector<std::string>;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Csv, ReadsFields) {
    const struct {
        const char* text;
        Fields fields;
    } rows[] = {
        {"a,b,c\n", {"a", "b", "c"}},
        {"a,b", {"a", "b"}}, // no line end at the end of the file
        {"a,,\n", {"a", "", ""}},
        {"\"a,b\",c\n", {"a,b", "c"}},
        {"\"say \"\"hi\"\"\",c\n", {"say \"hi\"", "c"}},
        {"\"one\ntwo\n\nfour\",c\n", {"one\ntwo\n\nfour", "c"}}, // alternative labels are one a line
        {"\"\",x\n", {"", "x"}},
        {" a , b \n", {"a", "b"}},
        {"één,naïef\n", {"één", "naïef"}},
    };
    for (const auto& row : rows) {
        const CsvDocument document = read_csv(row.text, "x.csv");
        ASSERT_EQ(document.rows.size(), 1U) << row.text;
        EXPECT_EQ(document.rows[0].fields, row.fields) << row.text;
        EXPECT_THAT(document.findings, IsEmpty()) << row.text;
    }
}

TEST(Csv, KnowsTheLineThatARowStartsOn) {
    const CsvDocument document = read_csv("h,i\n\n\"a\nb\nc\",1\n   \nd,2\n", "x.csv");
    ASSERT_EQ(document.rows.size(), 3U);
    EXPECT_EQ(document.rows[0].line, 1U);
    EXPECT_EQ(document.rows[1].line, 3U);
    EXPECT_EQ(document.rows[2].line, 7U);
}

TEST(Csv, AnotherDelimiter) {
    EXPECT_THAT(read_csv("a;\"b;c\"\n", "x.csv", ';').rows.at(0).fields, ElementsAre("a", "b;c"));
}

TEST(Csv, NothingAndBlankLinesHaveNoRows) {
    for (const char* text : {"", "\n", "\n\n  \n\t\n"})
        EXPECT_THAT(read_csv(text, "x.csv").rows, IsEmpty()) << text;
}

TEST(Csv, ABrokenRowIsAFindingAndTheOthersAreRead) {
    const CsvDocument document = read_csv("a,b\nc,x\"y\nd,e\n\"f\"g,h\ni,j\n", "x.csv");
    ASSERT_EQ(document.rows.size(), 3U);
    EXPECT_THAT(document.rows[1].fields, ElementsAre("d", "e"));
    EXPECT_THAT(document.rows[2].fields, ElementsAre("i", "j"));
    ASSERT_EQ(document.findings.size(), 2U);
    EXPECT_EQ(document.findings[0].line, 2U);
    EXPECT_EQ(document.findings[1].line, 4U);
    EXPECT_THAT(document.findings[0].message, HasSubstr("quote"));
}

TEST(Csv, AnOpenQuoteIsNamedWithItsRow) {
    const CsvDocument document = read_csv("a,b\nc,\"d\ne,f\n", "x.csv");
    EXPECT_EQ(document.rows.size(), 1U);
    ASSERT_EQ(document.findings.size(), 1U);
    EXPECT_EQ(document.findings[0].line, 2U);
    EXPECT_THAT(document.findings[0].message, HasSubstr("has no end"));
}

TEST(Csv, FindsAColumnOrSaysThatItIsMissing) {
    const CsvDocument document = read_csv("\nuri,label\nu,l\n", "x.csv");
    EXPECT_EQ(column_of(document, "label"), 1U);
    try {
        (void)column_of(document, "code");
        FAIL() << "a missing column was found";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_EQ(error.line(), 2U);
        EXPECT_THAT(error.what(), HasSubstr("\"code\""));
    }
    EXPECT_THROW((void)column_of(read_csv("", "x.csv"), "code"), Error);
}

} // namespace
} // namespace vakpeil
