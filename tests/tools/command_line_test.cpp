// The program as a person runs it: what it prints where, and its exit code.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/paths.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using test::Outcome;

class CommandLine : public testing::Test {
protected:
    Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) const {
        return test::run_program(folder_, arguments, input);
    }

    static std::string contents(const fs::path& path) { return test::contents(path); }

    static std::string sample(const std::string& name) {
        return (test::source_dir() / "corpora" / "vacancies" / name).string();
    }

    test::TemporaryFolder folder_;
};

TEST_F(CommandLine, MatchesWithNoOtherArgument) {
    const Outcome outcome = run({"match", sample("metselaar.txt")});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, StartsWith("BK-0082-2 Metselaar, level 3"));
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b"))) << "colours in a file";
}

TEST_F(CommandLine, ReadsStandardInputAndAnswersInJson) {
    const Outcome outcome = run({"match", "-", "--format", "json", "--top", "2"}, contents(sample("kok.html")));
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(json.at("status"), "matched");
    EXPECT_EQ(json.at("suggestions").size(), 2u);
    EXPECT_EQ(json.at("suggestions").at(0).at("code"), "BK-0252-4");
}

TEST_F(CommandLine, TheTitleOptionIsTheTitle) {
    const Outcome outcome =
        run({"match", "-", "--title", "Metselaar", "--format", "json"}, "Je bouwt muren in baksteen.");
    EXPECT_EQ(nlohmann::json::parse(outcome.out).at("suggestions").at(0).at("code"), "BK-0082-2") << outcome.err;
}

TEST_F(CommandLine, ATitleCanBeAllThereIs) {
    const Outcome outcome = run({"match", "--title", "Metselaar", "--format", "json"}, "Je kookt soep.");
    EXPECT_EQ(nlohmann::json::parse(outcome.out).at("suggestions").at(0).at("code"), "BK-0082-2") << outcome.err;
    EXPECT_EQ(outcome.out, run({"match", "--title", "Metselaar", "--format", "json"}).out)
        << "standard input was read, though nobody asked for it";
}

TEST_F(CommandLine, AnswersEachLineOfJsonLinesAndSkipsTheBroken) {
    const std::string lines =
        "{\"id\": \"1\", \"title\": \"Metselaar\", \"description\": \"Je metselt muren.\"}\n{broken\n"
        "{\"id\": \"3\", \"title\": \"Kok\", \"description\": \"Je kookt soep.\"}\n";
    const Outcome outcome = run({"match", "--format", "json"}, lines);
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.err, HasSubstr("standard input:2: error:"));
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 2);
    EXPECT_EQ(nlohmann::json::parse(outcome.out.substr(outcome.out.find('\n'))).at("id"), "3");
}

TEST_F(CommandLine, SaysWhatIsWrongAndWhereAndWhatToDo) {
    struct Row {
        std::vector<std::string> arguments;
        std::string input;
        int exit_code;
        std::string message;
    };
    const std::string missing = (folder_.path() / "missing.txt").string();
    const std::string foreign = folder_.write("foreign", "geen index");
    const std::vector<Row> rows{
        {{"match", missing}, "", 3, missing},
        {{"match", folder_.path()}, "", 3, "folder"},
        {{"match", "--index", missing}, "kok", 5, "vakpeil index"},
        {{"match", "--index", foreign}, "kok", 5, "vakpeil index"},
        {{"match", "--top", "0"}, "kok", 2, "--top"},
        {{"match", "--format", "xml"}, "kok", 2, "--format"},
        {{"matsch"}, "", 2, "matsch"},
        {{"match"},
         std::string("\x7f"
                     "ELF\0\0\1\2\0\0\0\0\3\4",
                     14),
         4,
         "standard input"},
        {{"match"}, "{\"title\": \"Kok\", ", 4, "standard input:1"},
        {{"show", "BK-9999"}, "", 2, "BK-9999"},
        {{"search", "AND AND"}, "", 2, "cannot be read"},
        {{"search", "kok", "--level", "9"}, "", 2, "--level"},
        {{"index", missing}, "", 3, missing},
        {{"index", "--no-bundled"}, "", 2, "--no-bundled"},
        {{"index", "--index", (folder_.path() / "no" / "such" / "index").string()}, "", 6, "no such folder"},
        {{"info", "--index", missing}, "", 5, "no index"},
    };
    for (const Row& row : rows) {
        const Outcome outcome = run(row.arguments, row.input);
        const std::string what = testing::PrintToString(row.arguments);
        EXPECT_EQ(outcome.exit_code, row.exit_code) << what << "\n" << outcome.out << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(row.message)) << what;
    }
}

TEST_F(CommandLine, AnswersTheWorstInput) {
    struct Row {
        std::string name;
        std::string input;
        std::string status;
    };
    std::string large;
    while (large.size() < 10'000'000)
        large += "Je metselt muren in baksteen en je voegt het metselwerk.\n";
    const std::vector<Row> rows{
        {"empty", "", "empty"},
        {"white space", " \r\n\t\xc2\xa0", "empty"},
        {"invalid UTF-8", "Metselaar gezocht \xff\xfe\xc0\x80. Je metselt muren in baksteen.", "matched"},
        {"Windows-1252",
         "Metselaar gezocht\n\nJe metselt \x93"
         "binnenmuren\x94 en co\xf6rdineert de werf. Je voegt gevels.",
         "matched"},
        {"10 MB", large, "matched"},
        {"one endless word", std::string(1'000'000, 'a'), "no_fit"},
        {"deep HTML",
         [] {
             std::string html = "<html>";
             for (int i = 0; i < 100'000; ++i)
                 html += "<div>";
             return html + "Metselaar gezocht: je metselt muren in baksteen";
         }(),
         "matched"},
        {"deep JSON",
         [] {
             std::string json;
             for (int i = 0; i < 100'000; ++i)
                 json += "{\"a\":";
             return json;
         }(),
         ""},
    };
    for (const Row& row : rows) {
        const Outcome outcome = run({"match", "--format", "json"}, row.input);
        if (row.status.empty()) {
            EXPECT_EQ(outcome.exit_code, 4) << row.name << outcome.err;
            continue;
        }
        ASSERT_EQ(outcome.exit_code, 0) << row.name << outcome.err;
        EXPECT_EQ(nlohmann::json::parse(outcome.out).at("status"), row.status) << row.name;
    }
}

TEST_F(CommandLine, BuildsAnIndexOfYourOwnDocumentsOverTheBundledOnes) {
    const std::string index = (folder_.path() / "own.index").string();
    const std::string bundled = contents(test::source_dir() / "corpora" / "register" / "BK-0082-2.txt");
    const std::string own = folder_.write("BK-0082-3.txt", [&] {
        std::string text = bundled;
        for (std::size_t at = text.find("BK-0082-2"); at != std::string::npos; at = text.find("BK-0082-2"))
            text.replace(at, 9, "BK-0082-9");
        return text.replace(text.find("versie 2"), 8, "versie 9");
    }());
    const std::string broken = folder_.write("broken.txt", "Dit is geen kwalificatie.\n");
    const Outcome outcome = run({"index", own, broken, "--index", index, "--verbose"});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.err, HasSubstr("broken.txt"));
    EXPECT_THAT(outcome.err, HasSubstr("BK-0082-2")) << "the replaced one is named";
    EXPECT_THAT(run({"match", sample("metselaar.txt"), "--index", index}).out, StartsWith("BK-0082-9"));
    const Outcome info = run({"info", "--index", index});
    EXPECT_EQ(info.exit_code, 0) << info.err;
    EXPECT_THAT(info.out, HasSubstr("qualifications"));
}

TEST_F(CommandLine, SearchesShowsAndAnalyses) {
    const Outcome found = run({"search", "metselaar", "--facets"});
    EXPECT_EQ(found.exit_code, 0) << found.err;
    EXPECT_THAT(found.out, HasSubstr("BK-0082-2"));
    EXPECT_THAT(found.out, HasSubstr("Levels:"));
    EXPECT_THAT(run({"search", "metselar"}).out, HasSubstr("Did you mean: metselaar"));
    EXPECT_EQ(run({"show", "BK-0082"}).out, run({"show", "bk-0082-2"}).out);
    EXPECT_EQ(nlohmann::json::parse(run({"show", "BK-0082", "--format", "json"}).out).at("level"), 3);
    const Outcome analysed = run({"analyse", "vrachtwagenchauffeurs"});
    EXPECT_THAT(analysed.out, HasSubstr("vrachtwagen+chauffeur"));
    EXPECT_EQ(run({"analyse"}, "vrachtwagenchauffeurs").out, analysed.out);
}

TEST_F(CommandLine, HelpsWithoutBeingAsked) {
    EXPECT_THAT(run({}).out, HasSubstr("vakpeil match vacancy.txt"));
    for (const char* command : {"match", "search", "show", "index", "info", "analyse"}) {
        const Outcome help = run({command, "--help"});
        EXPECT_EQ(help.exit_code, 0);
        EXPECT_THAT(help.out, Not(IsEmpty())) << command;
    }
}

} // namespace
} // namespace vakpeil
