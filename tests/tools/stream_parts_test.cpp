// The parts of the stream commands that need no server.

#include <chrono>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/run_program.hpp"
#include "tools/stream/backoff.hpp"
#include "tools/stream/collect_checkpoint.hpp"
#include "tools/stream/numbers_file.hpp"
#include "tools/stream/ordered_lines.hpp"
#include "tools/stream/record_message.hpp"
#include "tools/stream/record_set.hpp"
#include "tools/stream/stream_names.hpp"

namespace vakpeil::tools {
namespace {

using std::chrono::milliseconds;
using testing::AllOf;
using testing::ElementsAre;
using testing::Ge;
using testing::Le;

TEST(Backoff, DoublesUpToTheLongestAndSpreads) {
    const struct {
        std::uint64_t tries;
        int least, most;
    } rows[] = {{0, 50, 100}, {1, 100, 200}, {3, 400, 800}, {7, 5000, 10'000}, {1'000'000'000'000, 5000, 10'000}};
    for (const auto& row : rows) {
        RecordSet different;
        for (std::uint64_t random = 1; random <= 20; ++random) {
            const milliseconds wait = wait_before_try(row.tries, milliseconds(100), milliseconds(10'000), random);
            EXPECT_THAT(wait.count(), AllOf(Ge(row.least), Le(row.most))) << row.tries;
            different.insert(static_cast<std::uint64_t>(wait.count()));
        }
        EXPECT_GT(different.count(), 10u);
    }
}

TEST(StreamNames, AreTokensOfSubjects) {
    const StreamNames names("werk-1");
    EXPECT_EQ(names.in_subject("d"), "werk-1.in.d");
    EXPECT_EQ(names.out_subject("d", ResultKind::dead), "werk-1.out.d.dead");
    EXPECT_EQ(dump_of("werk-1.in.d"), "d");
    EXPECT_EQ(dump_of("werk-1.out.d.answer"), "d");
    EXPECT_EQ(dump_of("werk-1"), "");
    EXPECT_EQ(last_token("werk-1.out.d.answer"), "answer");
    for (const char* wrong : {"", "a.b", "a b", "a>", "a*", "é", "a/b"})
        EXPECT_THROW(StreamNames{wrong}, Error) << wrong;
    EXPECT_THROW(StreamNames(std::string(101, 'a')), Error);
}

TEST(StreamNames, OfDumpsAreMadeOfPaths) {
    EXPECT_EQ(dump_name("/data/vacatures 2026.jsonl.zst"), "vacatures_2026_jsonl_zst");
    EXPECT_EQ(dump_name("folder/"), "folder");
    for (const char* nameless : {"-", ".", "..", "/"})
        EXPECT_THROW((void)dump_name(nameless), Error) << nameless;
}

TEST(RecordMessage, KeepsWhatAHeaderCouldNot) {
    ASSERT_EQ(nats_Open(-1), NATS_OK); // messages are freed by a thread of the library
    DumpRecord record;                 // field by field, for GCC 12 takes a record in one go for one half made
    record.ordinal = 17;
    record.place = {"map\r\nX: y/\xC3\xA9\xFF.jsonl", 3, 40};
    record.json = R"({"a":1})";
    record.defect = "mis\nlukt";
    const std::string value = record_header_value(record);
    EXPECT_EQ(value.find_first_of("\r\n"), std::string::npos);
    EXPECT_TRUE(std::ranges::all_of(value, [](char c) { return c >= ' ' && c < 0x7F; }));
    natsMsg* made = nullptr;
    ASSERT_EQ(natsMsg_Create(&made, "s", nullptr, record.json.data(), static_cast<int>(record.json.size())), NATS_OK);
    const MessageHandle message(made);
    EXPECT_FALSE(decode_record(made)) << "it has no header yet";
    ASSERT_EQ(natsMsgHeader_Set(made, record_header, value.c_str()), NATS_OK);
    const std::optional<DumpRecord> read = decode_record(made);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->ordinal, 17u);
    EXPECT_EQ(read->place.line, 3u);
    EXPECT_EQ(read->place.offset, 40u);
    EXPECT_EQ(read->place.source, "map\r\nX: y/\xC3\xA9\xEF\xBF\xBD.jsonl");
    EXPECT_EQ(read->json, record.json);
    EXPECT_EQ(read->defect, record.defect);
    for (const char* wrong : {"", "7", "{}", R"({"record":0})", R"({"record":-1})", R"({"record":"1"})", "{"}) {
        ASSERT_EQ(natsMsgHeader_Set(made, record_header, wrong), NATS_OK);
        EXPECT_FALSE(decode_record(made)) << wrong;
    }
}

TEST(RecordSet, KnowsEachOnce) {
    RecordSet set;
    for (const std::uint64_t ordinal : {1u, 1'000'000u, 64u, 2u})
        EXPECT_TRUE(set.insert(ordinal));
    for (const std::uint64_t ordinal : {1u, 1'000'000u, 64u, 2u})
        EXPECT_FALSE(set.insert(ordinal));
    EXPECT_EQ(set.count(), 4u);
}

TEST(OrderedLines, ArePutInOrderOrRefused) {
    const test::TemporaryFolder folder;
    const struct {
        const char* story;
        std::string lines;
        std::vector<std::uint64_t> ordinals;
        const char* expected; // null: refused
    } rows[] = {{"in order", "a\nbb\n", {1, 2}, "a\nbb\n"},
                {"with gaps, where rejects were", "c\na\n\n", {9, 2, 4}, "a\n\nc\n"},
                {"none", "", {}, ""},
                {"fewer lines", "a\n", {1, 2}, nullptr},
                {"more lines", "a\nb\n", {1}, nullptr},
                {"a line without its end", "a\nb", {1, 2}, nullptr}};
    for (const auto& row : rows) {
        const OrderedLines ordered{folder.write("lines", row.lines), folder.path() / "ordinals", 9,
                                   folder.path() / "target"};
        {
            ResultFile numbers(ordered.ordinals.string(), 0);
            for (const std::uint64_t ordinal : row.ordinals)
                append_number(numbers, ordinal);
            numbers.flush();
        }
        std::filesystem::remove(ordered.target);
        if (row.expected == nullptr) {
            EXPECT_THROW(write_ordered(ordered), Error) << row.story;
            EXPECT_FALSE(std::filesystem::exists(ordered.target)) << row.story;
            continue;
        }
        write_ordered(ordered);
        EXPECT_EQ(test::contents(ordered.target), row.expected) << row.story;
    }
}

TEST(CollectCheckpoint, ComesBackAsItWasOrNotAtAll) {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "checkpoint";
    EXPECT_FALSE(load_checkpoint(path));
    CollectCheckpoint saved;
    saved.dump = "d";
    saved.sequence = 1ULL << 40U;
    saved.total = 12;
    saved.dead = 3;
    save_checkpoint(path, saved);
    const std::optional<CollectCheckpoint> loaded = load_checkpoint(path);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->sequence, saved.sequence);
    EXPECT_EQ(loaded->total, saved.total);
    EXPECT_EQ(loaded->dead, saved.dead);
    for (const char* wrong : {"", "{}", "[]", R"({"format":"vakpeil classify 1"})", R"({"format":7})"}) {
        folder.write("checkpoint", wrong);
        EXPECT_THROW((void)load_checkpoint(path), Error) << wrong;
    }
}

} // namespace
} // namespace vakpeil::tools
