#include "corpora/json_lines_splitter.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/chunked_source.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::size_t most = 400;

std::vector<DumpRecord> split(std::string_view text, std::size_t chunk, Detail detail = Detail::whole) {
    return test::split_in_chunks(
        text, chunk, [](ByteWindow& window) { return JsonLinesSplitter(window, most); }, detail);
}

TEST(JsonLinesSplitter, GivesEachLineAsItStands) {
    const struct {
        std::string text;
        Strings records;
    } rows[] = {
        {"", {}},
        {"\n \n\r\n\t\n", {}},
        {"{\"a\":1}\n{\"a\":2}\n", {"1@0: {\"a\":1}", "2@8: {\"a\":2}"}},
        {"{\"a\":1}\n{\"a\":2}", {"1@0: {\"a\":1}", "2@8: {\"a\":2}"}}, // the last line has no end
        {"{\"a\":1}\r\n{\"a\":2}\r\n", {"1@0: {\"a\":1}", "2@9: {\"a\":2}"}},
        {"\n\n  {\"a\":1} \n\n{\"a\":2}\n", {"3@4: {\"a\":1}", "5@14: {\"a\":2}"}},
        {"{\"a\":\n{\"a\":2}\n}}}\n", {"1@0: {\"a\":", "2@6: {\"a\":2}", "3@14: }}}"}}, // the parser says what is wrong
        {"{\"a\":\"\xE9\xFF\"}\n", {"1@0: {\"a\":\"\xE9\xFF\"}"}},
    };
    for (const auto& row : rows)
        for (const std::size_t chunk : test::chunk_sizes)
            EXPECT_EQ(test::describe(split(row.text, chunk)), row.records) << row.text << " by " << chunk;
}

TEST(JsonLinesSplitter, PassesNulBytesOn) {
    const std::string text("{\"a\":\"\0\"}\n{}\n", 13);
    const std::vector<DumpRecord> records = split(text, 7);
    ASSERT_THAT(records, SizeIs(2));
    EXPECT_EQ(records[0].json, text.substr(0, 9));
    EXPECT_EQ(records[1].json, "{}");
}

TEST(JsonLinesSplitter, PassesOverALineThatIsTooLong) {
    const std::string fits = "{\"a\":\"" + std::string(most - 8, 'x') + "\"}";
    const std::string too_long = "{\"a\":\"" + std::string(most - 7, 'x') + "\"}";
    const std::string much_too_long = "{\"a\":\"" + std::string(100 * most, 'x') + "\"}";
    for (const std::size_t chunk : test::chunk_sizes) {
        EXPECT_THAT(split(fits + "\n{}", chunk),
                    ElementsAre(testing::Field(&DumpRecord::json, fits), testing::Field(&DumpRecord::json, "{}")));
        for (const std::string& line : {too_long, much_too_long}) {
            const std::vector<DumpRecord> records = split("{}\n" + line + "\n{\"b\":1}", chunk);
            ASSERT_THAT(records, SizeIs(3));
            EXPECT_EQ(records[1].json, line.substr(0, 200));
            EXPECT_THAT(records[1].defect, HasSubstr("longer than 400 bytes"));
            EXPECT_EQ(test::describe(records[2]), "3@" + std::to_string(line.size() + 4) + ": {\"b\":1}");
            EXPECT_THAT(split(line, chunk), SizeIs(1)); // and nothing behind it
        }
    }
}

TEST(JsonLinesSplitter, CountsTheSameWhatIsPassedOver) {
    const std::string text = "{}\n\n" + std::string(2 * most, 'x') + "\n[]\n  \n{\"a\":2}";
    const std::vector<DumpRecord> whole = split(text, 7);
    const std::vector<DumpRecord> passed = split(text, 7, Detail::place_only);
    ASSERT_THAT(passed, SizeIs(whole.size()));
    for (std::size_t i = 0; i < whole.size(); ++i)
        EXPECT_EQ(passed[i].place.offset, whole[i].place.offset);
}

} // namespace
} // namespace vakpeil
