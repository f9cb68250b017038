// What a dump may be given as: every format in every wrapping, streams, and files that cannot be read among others.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/dump_reader.hpp"
#include "corpora/error.hpp"
#include "tests/support/archives.hpp"
#include "tests/support/chunked_source.hpp"
#include "tests/support/small_pdf.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using Strings = std::vector<std::string>;
using test::ArchivedFile;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<DumpRecord> read(DumpOptions options) {
    DumpReader reader(std::move(options));
    std::vector<DumpRecord> records;
    for (DumpRecord record; reader.next(record);)
        records.push_back(record);
    return records;
}

const std::vector<ArchivedFile> documents = {
    {"a.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b\"}\n"},
    {"b.json", "[\n{\"title\":\"c\"}\n]\n"},
    {"c.csv", "id;titel\n1;d\n"},
    {"d.xml", "<jobs>\n<job><title>e</title></job></jobs>"},
    {"e.html", "<html><h1>f</h1><p>g"},
    {"f.html", "<html>\n<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"h\"}</script>"},
    {"g.txt", "i\n"},
    {"h.pdf", test::small_pdf({test::PdfPage{"Kok gezocht"}})},
};
const Strings documents_read = {
    "a.jsonl 1@0: {\"title\":\"a\"}",
    "a.jsonl 2@14: {\"title\":\"b\"}",
    "b.json 2@2: {\"title\":\"c\"}",
    "c.csv 2@9: {\"id\":\"1\",\"title\":\"d\"}",
    "d.xml 2@7: {\"title\":\"e\"}",
    "e.html 1@0: {\"id\":\"e.html\",\"title\":\"f\",\"text\":\"g\\n\"}",
    "f.html 2@42: {\"@type\":\"JobPosting\",\"title\":\"h\"}",
    "g.txt 1@0: {\"id\":\"g.txt\",\"text\":\"i\\n\"}",
    "h.pdf 1@0: {\"id\":\"h.pdf\",\"text\":\"Kok gezocht\\n\"}",
};

Strings describe(const std::vector<DumpRecord>& records) {
    Strings described;
    for (const DumpRecord& record : records)
        described.push_back(std::filesystem::path(record.place.source).filename().string() + " " +
                            test::describe(record));
    return described;
}

TEST(DumpInputs, AreReadInEveryFormatAndWrapping) {
    const test::TemporaryFolder folder;
    for (const ArchivedFile& document : documents)
        (void)folder.write(document.path, document.bytes);
    EXPECT_EQ(describe(read({.inputs = {folder.path()}})), documents_read);
    const test::TemporaryFolder archives;
    const std::string zip = archives.write("x.zip", test::archive_of(documents, "zip", "none"));
    Strings in_zip = documents_read;
    for (std::string& record : in_zip) { // a document without an id of its own is called by its place in the archive
        const std::size_t id = record.find("\"id\":\"");
        if (id != std::string::npos && !record.starts_with("c.csv")) record.insert(id + 6, "x.zip/");
    }
    EXPECT_EQ(describe(read({.inputs = {zip}})), in_zip);
    const std::string tar = archives.write("x.zip", test::archive_of(documents, "ustar", "zstd"));
    EXPECT_EQ(describe(read({.inputs = {tar}})), in_zip);
}

TEST(DumpInputs, AreReadInTheFormatThatIsNamed) {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("x", "[{\"title\":\"a\"}]\n");
    EXPECT_THAT(describe(read({.inputs = {file}})), ElementsAre("x 1@1: {\"title\":\"a\"}"));
    EXPECT_THAT(describe(read({.inputs = {file}, .format = DumpFormat::json_lines})),
                ElementsAre("x 1@0: [{\"title\":\"a\"}]"));
    EXPECT_THAT(describe(read({.inputs = {file}, .format = DumpFormat::text})),
                ElementsAre("x 1@0: {\"id\":\"x\",\"text\":\"[{\\\"title\\\":\\\"a\\\"}]\\n\"}"));
    const std::string tabs = folder.write("y", "a\ttitle\n1,2\t3\n");
    EXPECT_THAT(describe(read({.inputs = {tabs}, .format = DumpFormat::tsv})), ElementsAre("y 2@8: {\"title\":\"3\"}"));
}

// Standard input is what the program was started with; for the test it is a file.
class StandardInput {
public:
    explicit StandardInput(const std::string& path) : saved_(dup(STDIN_FILENO)) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        dup2(file, STDIN_FILENO);
        close(file);
    }
    ~StandardInput() {
        dup2(saved_, STDIN_FILENO);
        close(saved_);
    }
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;

private:
    int saved_;
};

TEST(DumpInputs, MayBeStandardInput) {
    const test::TemporaryFolder folder;
    for (const char* filter : {"none", "gzip"}) {
        const std::string bytes = test::compressed("{\"id\":1}\n{\"id\":2}\n", filter);
        const StandardInput input(folder.write("x", bytes));
        DumpReader reader({.inputs = {"-"}});
        EXPECT_EQ(reader.bytes_in_all(), 0U);
        DumpRecord record;
        ASSERT_TRUE(reader.next(record));
        EXPECT_EQ(record.place.source, "standard input");
        EXPECT_EQ(test::describe(record), "1@0: {\"id\":1}");
        ASSERT_TRUE(reader.next(record));
        EXPECT_FALSE(reader.next(record));
        EXPECT_EQ(reader.bytes_read(), bytes.size());
    }
}

TEST(DumpInputs, OneOfManyThatCannotBeReadDoesNotStopTheOthers) {
    const test::TemporaryFolder folder;
    (void)folder.write("a.csv", "nr,naam\n1,Kok\n");
    (void)folder.write("b.bin", std::string("\x7F"
                                            "ELF\0\0\0\1",
                                            8));
    (void)folder.write("c.pdf", "%PDF-1.4\n");
    (void)folder.write("d.gz", test::compressed("{\"id\":1}", "gzip").substr(0, 12));
    (void)folder.write("e.json", "{\"id\":2}");
    const std::vector<DumpRecord> records = read({.inputs = {folder.path()}});
    ASSERT_THAT(records, SizeIs(5));
    EXPECT_THAT(records[0].defect, HasSubstr("none of the columns \"nr\", \"naam\""));
    EXPECT_THAT(records[1].defect, HasSubstr("no text"));
    EXPECT_THAT(records[2].defect, HasSubstr("PDF"));
    EXPECT_THAT(records[3].defect, HasSubstr("damaged or cut off"));
    EXPECT_EQ(records[4].json, "{\"id\":2}");
    const Strings names = {"a.csv", "b.bin", "c.pdf", "d.gz", "e.json"};
    for (std::size_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(records[i].place.source, folder.path() / names[i]);
}

TEST(DumpInputs, AnInputOfItsOwnThatCannotBeReadIsAnError) {
    const test::TemporaryFolder folder;
    const std::string csv = folder.write("a.csv", "nr,naam\n1,Kok\n");
    const std::string packed = folder.write("b.csv.gz", test::compressed("\nnr,naam\n1,Kok\n", "gzip"));
    for (const std::string& file : {csv, packed}) {
        try {
            (void)read({.inputs = {file}});
            ADD_FAILURE() << file;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_THAT(error.what(), HasSubstr(file + (file == csv ? ":1: none" : ":2: none")));
        }
    }
    EXPECT_THAT(describe(read({.inputs = {csv}, .columns = {{"title", "Naam"}}})),
                ElementsAre("a.csv 2@8: {\"title\":\"Kok\"}"));
}

TEST(DumpInputs, ADamagedFileInAnArchiveDoesNotStopTheOthers) {
    const test::TemporaryFolder folder;
    // a.jsonl says {"id":7} and has the checksum of {"id":1}; b.jsonl is whole. Stored, not compressed.
    using namespace std::string_literals;
    const std::string zip =
        "PK\003\004\024\000\000\000\000\000uf}]Tm\235\331\011\000\000\000\011\000\000\000\007\000\000"
        "\000a.jsonl{\042id\042:7}\012PK\003\004\024\000\000\000\000\000uf}]\015\323\333\333\011\000"
        "\000\000\011\000\000\000\007\000\000\000b.jsonl{\042id\042:2}\012PK\001\002\024\003\024\000"
        "\000\000\000\000uf}]Tm\235\331\011\000\000\000\011\000\000\000\007\000\000\000\000\000\000\000"
        "\000\000\000\000\200\001\000\000\000\000a.jsonlPK\001\002\024\003\024\000\000\000\000\000uf"
        "}]\015\323\333\333\011\000\000\000\011\000\000\000\007\000\000\000\000\000\000\000\000\000\000"
        "\000\200\001.\000\000\000b.jsonlPK\005\006\000\000\000\000\002\000\002\000j\000\000\000\134"
        "\000\000\000\000\000"s;
    const std::vector<DumpRecord> records = read({.inputs = {folder.write("x.zip", zip)}});
    ASSERT_THAT(records, SizeIs(3));
    EXPECT_EQ(records[0].place.source, folder.path() / "x.zip/a.jsonl");
    EXPECT_EQ(records[1].place.source, folder.path() / "x.zip");
    EXPECT_THAT(records[1].defect, HasSubstr("damaged or cut off"));
    EXPECT_EQ(records[2].json, "{\"id\":2}");
}

TEST(DumpInputs, AWrongChecksumBehindASmallFileLosesNothingOfIt) {
    const test::TemporaryFolder folder;
    std::string zip =
        test::archive_of({{"a.csv", "id,title\n1,Kok\n"}, {"b.csv", "id,title\n2,Bakker\n"}}, "zip", "none");
    zip[zip.find("PK\1\2") + 16] ^= 1; // in the directory of the archive
    const std::vector<DumpRecord> records = read({.inputs = {folder.write("x.zip", zip)}});
    ASSERT_THAT(records, SizeIs(3));
    EXPECT_EQ(records[0].json, R"({"id":"1","title":"Kok"})");
    EXPECT_THAT(records[1].defect, HasSubstr("bad CRC"));
    EXPECT_EQ(records[2].json, R"({"id":"2","title":"Bakker"})");
}

} // namespace
} // namespace vakpeil
