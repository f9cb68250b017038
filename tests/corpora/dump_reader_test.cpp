#include "corpora/dump_reader.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/archives.hpp"
#include "tests/support/chunked_source.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using test::ArchivedFile;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<DumpRecord> read(DumpOptions options) {
    DumpReader reader(std::move(options));
    std::vector<DumpRecord> records;
    for (DumpRecord record; reader.next(record);) {
        EXPECT_EQ(record.ordinal, records.size() + 1);
        records.push_back(record);
    }
    return records;
}

// "source:line@offset: the JSON", the source without the folder.
Strings describe(const std::vector<DumpRecord>& records, const test::TemporaryFolder& folder) {
    Strings described;
    for (const DumpRecord& record : records)
        described.push_back(record.place.source.substr(folder.path().native().size() + 1) + ":" +
                            test::describe(record));
    return described;
}

const std::string lines = "{\"id\":1}\n{\"id\":2}\n";
const Strings lines_read = {"1@0: {\"id\":1}", "2@9: {\"id\":2}"};

TEST(DumpReader, ReadsFilesHoweverTheyAreCompressed) {
    const test::TemporaryFolder folder;
    for (const char* filter : {"none", "gzip", "zstd", "xz", "bzip2"}) {
        const std::string file = folder.write("dump", test::compressed(lines, filter));
        EXPECT_EQ(test::describe(read({.inputs = {file}})), lines_read) << filter;
        const std::string empty = folder.write("empty", test::compressed("", filter));
        EXPECT_EQ(test::describe(read({.inputs = {empty}})), Strings{}) << filter;
    }
    // several members, as `cat a.gz b.gz` makes them
    for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
        const std::string file =
            folder.write("dump", test::compressed("{\"id\":1}\n", filter) + test::compressed("{\"id\":2}\n", filter));
        EXPECT_EQ(test::describe(read({.inputs = {file}})), lines_read) << filter;
    }
}

TEST(DumpReader, ReadsTheFilesOfArchives) {
    const test::TemporaryFolder folder;
    const std::vector<ArchivedFile> files = {{"b.jsonl", lines},
                                             {"a/", ""},
                                             {"a/x.json", "[\n{\"id\":3}]"},
                                             {".hidden", "{\"id\":9}"},
                                             {"a/.hidden", "{\"id\":9}"},
                                             {"c.gz", test::compressed("{\"id\":4}", "gzip")},
                                             {"d.zip", test::archive_of({{"e.json", "{\"id\":5}"}}, "zip", "none")}};
    const struct {
        const char* name;
        const char* format;
        const char* filter;
    } rows[] = {{"x.zip", "zip", "none"}, {"x.tar", "ustar", "none"}, {"x.tgz", "ustar", "gzip"}};
    for (const auto& row : rows) {
        const std::string file = folder.write(row.name, test::archive_of(files, row.format, row.filter));
        const std::string in = row.name;
        EXPECT_THAT(describe(read({.inputs = {file}}), folder),
                    ElementsAre(in + "/b.jsonl:1@0: {\"id\":1}", in + "/b.jsonl:2@9: {\"id\":2}",
                                in + "/a/x.json:2@2: {\"id\":3}", in + "/c.gz:1@0: {\"id\":4}",
                                in + "/d.zip/e.json:1@0: {\"id\":5}"));
    }
}

TEST(DumpReader, ReadsFoldersInOneOrder) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "b/c");
    std::filesystem::create_directories(folder.path() / ".git");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "b/loop");
    (void)folder.write("d.json", "{\"id\":5}");
    (void)folder.write("a.jsonl", lines);
    (void)folder.write("b/z.txt", "Kok gezocht\n");
    (void)folder.write("b/c/x.json", "[{\"id\":3}]");
    (void)folder.write(".hidden", "{\"id\":9}");
    (void)folder.write(".git/x", "{\"id\":9}");
    (void)folder.write("empty", "");
    const Strings expected = {"a.jsonl:1@0: {\"id\":1}", "a.jsonl:2@9: {\"id\":2}", "b/c/x.json:1@1: {\"id\":3}",
                              "b/z.txt:1@0: {\"id\":\"b/z.txt\",\"text\":\"Kok gezocht\\n\"}",
                              "d.json:1@0: {\"id\":5}"};
    EXPECT_EQ(describe(read({.inputs = {folder.path()}}), folder), expected);
    EXPECT_THAT(describe(read({.inputs = {folder.path() / "d.json", folder.path() / "b/c"}}), folder),
                ElementsAre("d.json:1@0: {\"id\":5}", "b/c/x.json:1@1: {\"id\":3}"));
}

TEST(DumpReader, TellsThatAnInputIsMissing) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(DumpReader({.inputs = {}}), Error);
    EXPECT_THROW(DumpReader({.inputs = {folder.path(), folder.path() / "none"}}), Error);
}

// Long enough for its end to be missing after some records have been read.
std::string long_lines() {
    std::string text;
    for (int i = 0; i < 40'000; ++i)
        text += "{\"id\":" + std::to_string(i * 7919 % 1'000'003) + "}\n";
    return text;
}

TEST(DumpReader, GivesWhatCanBeReadOfAFileThatIsCutOff) {
    const test::TemporaryFolder folder;
    const std::string text = long_lines();
    for (const char* filter : {"gzip", "zstd", "xz"}) {
        const std::string bytes = test::compressed(text, filter);
        const std::string file = folder.write("a.cut", bytes.substr(0, bytes.size() - 20));
        const std::string other = folder.write("b.jsonl", lines);
        DumpReader reader({.inputs = {file, other}});
        DumpRecord record;
        std::size_t read_before = 0;
        try {
            while (reader.next(record))
                ++read_before;
            ADD_FAILURE() << filter << ": nobody said that the file is cut off";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::unreadable);
            EXPECT_EQ(error.path(), file);
            EXPECT_THAT(error.what(), HasSubstr("damaged or cut off"));
        }
        EXPECT_GT(read_before, 10'000U) << filter;
        EXPECT_TRUE(reader.next(record)); // of the next input
        EXPECT_EQ(record.json, "{\"id\":1}");

        // one of many files does not stop the others
        const std::vector<DumpRecord> records = read({.inputs = {folder.path()}});
        ASSERT_EQ(records.size(), read_before + 3);
        EXPECT_EQ(records[read_before].place.source, file);
        EXPECT_THAT(records[read_before].defect, HasSubstr("damaged or cut off"));
    }
}

TEST(DumpReader, ConvertsUtf16AndDropsMarks) {
    const test::TemporaryFolder folder;
    const std::u16string text = u"\uFEFF{\"id\":\"één\"}\n  {\"id\":\"😀\"}\r\n{\"id\":3}";
    std::string little(reinterpret_cast<const char*>(text.data()), 2 * text.size());
    std::string big = little;
    for (std::size_t i = 0; i < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    for (const std::string& bytes : {little, big}) {
        const std::vector<DumpRecord> records = read({.inputs = {folder.write("dump", bytes)}});
        EXPECT_THAT(test::describe(records),
                    ElementsAre("1@2: {\"id\":\"één\"}", "2@32: {\"id\":\"😀\"}", "3@58: {\"id\":3}"));
        const std::size_t brace = bytes == big ? 1 : 0;
        for (const DumpRecord& record : records)
            EXPECT_EQ(bytes[record.place.offset + brace], '{');
    }
    EXPECT_THAT(test::describe(read({.inputs = {folder.write("dump", "\xEF\xBB\xBF" + lines)}})),
                ElementsAre("1@3: {\"id\":1}", "2@12: {\"id\":2}"));
}

TEST(DumpReader, SkipsAsIfItHadRead) {
    const test::TemporaryFolder folder;
    const std::string text = long_lines();
    DumpReader reader({.inputs = {folder.write("a", text), folder.write("b", lines)}});
    DumpRecord record;
    EXPECT_TRUE(reader.next(record));
    EXPECT_EQ(reader.skip(39'999), 39'999U);
    EXPECT_TRUE(reader.next(record));
    EXPECT_EQ(record.ordinal, 40'001U);
    EXPECT_EQ(record.json, "{\"id\":1}");
    EXPECT_EQ(reader.skip(10), 1U);
    EXPECT_FALSE(reader.next(record));
}

TEST(DumpReader, TellsHowFarItIs) {
    const test::TemporaryFolder folder;
    const std::string plain = folder.write("a", lines);
    const std::string packed = folder.write("b", test::compressed(long_lines(), "gzip"));
    DumpReader reader({.inputs = {plain, packed}});
    const std::uint64_t in_all = std::filesystem::file_size(plain) + std::filesystem::file_size(packed);
    EXPECT_EQ(reader.bytes_in_all(), in_all);
    EXPECT_EQ(reader.bytes_read(), 0U);
    std::uint64_t before = 0;
    for (DumpRecord record; reader.next(record); before = reader.bytes_read())
        EXPECT_GE(reader.bytes_read(), before);
    EXPECT_EQ(reader.bytes_read(), in_all);
}

} // namespace
} // namespace vakpeil
