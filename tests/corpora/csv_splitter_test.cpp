#include "corpora/csv_splitter.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/chunked_source.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using testing::AllOf;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::size_t most = 400;

std::vector<DumpRecord> split(std::string_view text, std::size_t chunk, const CsvSplitterOptions& options = {most},
                              Detail detail = Detail::whole) {
    return test::split_in_chunks(
        text, chunk, [&](ByteWindow& window) { return CsvSplitter(window, options); }, detail);
}

// "line@offset: the JSON", and for a defect "line@offset! its first bytes".
Strings records_of(std::string_view text, std::size_t chunk, const CsvSplitterOptions& options = {most}) {
    Strings found;
    for (DumpRecord& record : split(text, chunk, options)) {
        if (!record.defect.empty()) {
            EXPECT_EQ(text.substr(record.place.offset, record.json.size()), record.json);
        }
        const std::uint64_t begin = record.place.offset;
        EXPECT_TRUE(begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == '\r') << text;
        const std::string described = test::describe(record);
        found.push_back(described.substr(0, described.size() - (record.defect.empty() ? 0 : record.defect.size() + 2)));
    }
    return found;
}

TEST(CsvSplitter, MakesARecordOfEachRow) {
    const struct {
        std::string text;
        Strings records;
    } rows[] = {
        {"", {}},
        {"\n\n", {}},
        {"id,title\n", {}},
        {"id,title\n1,Kok\n2,Bakker", {R"(2@9: {"id":"1","title":"Kok"})", R"(3@15: {"id":"2","title":"Bakker"})"}},
        {"id;titel\r\n1;Kok\r\n\r\n2;\"Bak;ker\"\r\n",
         {R"(2@10: {"id":"1","title":"Kok"})", R"(4@19: {"id":"2","title":"Bak;ker"})"}},
        {"id\ttitle\n1\tKok\n", {R"(2@9: {"id":"1","title":"Kok"})"}},
        {"id|title\n1|Kok, m/v\n", {R"(2@9: {"id":"1","title":"Kok, m/v"})"}},
        // a field over several lines: the row stands where it begins
        {"title,text\nKok,\"Je kookt\n\nen \"\"meer\"\"\"\nBakker,x\n",
         {R"(2@11: {"title":"Kok","text":"Je kookt\n\nen \"meer\""})", R"(5@39: {"title":"Bakker","text":"x"})"}},
        // names in any case, in Dutch, of which the best is taken for a title and all for a text; others are left out
        {"Vacature_ID,FUNCTIE,Functie-titel,bedrijf,Omschrijving,Profiel,Functieomschrijving\n1,horeca,Kok,X,a,b,c\n",
         {R"(2@83: {"id":"1","title":"Kok","description":"a\n\nc","profile":"b"})"}},
        {"functie,titel\nhoreca,\n", {R"(2@14: {"title":"horeca"})"}},
        {"title\n\"\xC3\xA9\xC3\xA9n\"\n", {"2@6: {\"title\":\"één\"}"}},
        // Windows-1252, in one row and not in the other
        {"title,text\n\xE9\xE9n,\"x\"\n\xC3\xA9,y\n",
         {R"(2@11: {"title":"één","text":"x"})", R"(3@19: {"title":"é","text":"y"})"}},
        {"title\rKok\rBakker\r", {R"(1@6: {"title":"Kok"})", R"(1@10: {"title":"Bakker"})"}},
    };
    for (const auto& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(CsvSplitter, GoesOnBehindABrokenRow) {
    const struct {
        std::string text;
        Strings records;
    } rows[] = {
        {"id,title\n1,\"a\"b\"\n2,Kok\n", {"2@9! 1,\"a\"b\"\n", R"(3@17: {"id":"2","title":"Kok"})"}},
        {"id,title\n1,a,b\n2\n3,Kok\n", {"2@9! 1,a,b\n", "3@15! 2\n", R"(4@17: {"id":"3","title":"Kok"})"}},
        // a quote without an end takes the rows behind it along, up to a quote that then is in a wrong place
        {"id,title\n1,\"a\n2,Kok\n3,\"Bak\"\n4,x\n",
         {"2@9! 1,\"a\n2,Kok\n3,\"Bak\"\n", R"(3@14: {"id":"2","title":"Kok"})", R"(4@20: {"id":"3","title":"Bak"})",
          R"(5@28: {"id":"4","title":"x"})"}},
        // or up to the end
        {"id,title\n1,\"a\n2,Kok\n3,x",
         {"2@9! 1,\"a\n2,Kok\n3,x", R"(3@14: {"id":"2","title":"Kok"})", R"(4@20: {"id":"3","title":"x"})"}},
        // the lines of a text that is broken at its end are no rows, although they have a comma
        {"id,title\n1,x\n2,\"Je kookt,\nje wast af, en\nmeer\"!\"\n3,Kok\n",
         {R"(2@9: {"id":"1","title":"x"})", "3@13! 2,\"Je kookt,\nje wast af, en\nmeer\"!\"\n",
          R"(6@49: {"id":"3","title":"Kok"})"}},
    };
    for (const auto& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(records_of(row.text, chunk), row.records) << row.text << " by " << chunk;
}

TEST(CsvSplitter, PassesOverARowThatIsTooLong) {
    const std::string line = "1," + std::string(3 * most, 'x') + "\n";
    std::string lines = "1,\"x\n";
    while (lines.size() < 2 * most)
        lines += "y\n";
    for (const std::size_t chunk : test::chunk_sizes)
        for (const std::string& row : {line, lines}) {
            const std::vector<DumpRecord> records = split("id,title\n" + row + "2,Kok\n", chunk);
            ASSERT_FALSE(records.empty());
            EXPECT_EQ(records.front().json, row.substr(0, 200));
            EXPECT_THAT(records.front().defect, HasSubstr("longer than 400 bytes"));
            EXPECT_EQ(records.back().json, R"({"id":"2","title":"Kok"})");
            EXPECT_EQ(records.back().place.offset, 9 + row.size());
        }
}

TEST(CsvSplitter, IsToldWhatTheColumnsAre) {
    CsvSplitterOptions options{most, '\0', {{"text", "wat je doet"}, {"id", "nr"}}};
    EXPECT_EQ(records_of("id;nr;Wat je doet ;tekst\na;1;koken;x\n", 7, options),
              Strings{R"(2@25: {"id":"1","text":"koken"})"});
    options = {most, ':', {}};
    EXPECT_EQ(records_of("id:title\n1:a,b\n", 7, options), Strings{R"(2@9: {"id":"1","title":"a,b"})"});
}

TEST(CsvSplitter, SaysWhyAHeaderWillNotDo) {
    const struct {
        std::string text;
        std::vector<ColumnName> columns;
        ErrorKind kind;
        std::string message;
    } rows[] = {
        {"\nnr,foo,id\n1,2,3\n", {}, ErrorKind::bad_input, "none of the columns \"nr\", \"foo\", \"id\" is known"},
        {"nr,foo\n", {{"title", "bar"}}, ErrorKind::bad_input, "no column \"bar\"; it has \"nr\", \"foo\""},
        {"nr,foo\n", {{"naam", "foo"}}, ErrorKind::usage, "no field \"naam\" for a column; give one of id, title, "},
        {"a,\"b\"c\"\n", {}, ErrorKind::bad_input, "the header cannot be read"},
        {"a,\"b\n", {}, ErrorKind::bad_input, "the header cannot be read"},
        {std::string(2 * most, 'x'), {}, ErrorKind::bad_input, "the header cannot be read"},
    };
    for (const auto& row : rows) {
        try {
            (void)split(row.text, 7, {most, '\0', row.columns});
            ADD_FAILURE() << row.text;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), row.kind);
            EXPECT_THAT(error.what(), HasSubstr(row.message));
        }
    }
}

TEST(CsvSplitter, CountsTheSameWhatIsPassedOver) {
    const std::string text = "id,title\n1,Kok\n2,\"a\"b\"\n\n3,4,5\n" + std::string(3 * most, 'x') + "\n4,Kok\n";
    EXPECT_THAT(split(text, 7), SizeIs(5));
    EXPECT_THAT(split(text, 7, {most}, Detail::place_only), SizeIs(5));
}

} // namespace
} // namespace vakpeil
