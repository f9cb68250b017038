// `vakpeil classify` as people and other programs run it.

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/built_index.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/running_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto mason = "{\"id\":\"m\",\"title\":\"Metselaar\",\"description\":\"Je metselt muren in baksteen.\"}\n";
constexpr auto baker = "{\"id\":\"b\",\"title\":\"Bakker\",\"description\":\"Je kneedt deeg en bakt brood.\"}\n";

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

class Classify : public testing::Test {
protected:
    static std::string index() {
        static const test::BuiltIndex built;
        return built.path().string();
    }

    [[nodiscard]] Outcome classify(std::vector<std::string> arguments, const std::string& input = {}) const {
        arguments.insert(arguments.begin(), {"classify", "--index", index()});
        return test::run_program(folder_, arguments, input);
    }

    [[nodiscard]] std::vector<std::string> filter() const { return {"classify", "--index", index(), "--threads", "2"}; }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

    test::TemporaryFolder folder_;
};

TEST_F(Classify, IsAFilter) {
    const Outcome outcome = classify({}, std::string(mason) + baker);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::size_t end = outcome.out.find('\n');
    EXPECT_EQ(json::parse(outcome.out.substr(0, end)).at("code"), "BK-9002-2");
    EXPECT_EQ(json::parse(outcome.out.substr(end + 1)).at("code"), "BK-9001-1");
    EXPECT_THAT(outcome.err, HasSubstr("2 records"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("\r")));
    EXPECT_THAT(classify({"--quiet"}, mason).err, IsEmpty());
}

// For Spark's pipe, GNU parallel and people at a terminal.
TEST_F(Classify, AnswersEachRecordOfAStreamAtOnce) {
    test::RunningProgram program(filter(), path("messages"));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(program.write(mason));
        EXPECT_EQ(json::parse(program.read_line()).at("record"), i + 1);
    }
    program.close_input();
    EXPECT_EQ(program.wait(), 0);
}

TEST_F(Classify, StopsWhenItIsAskedToThoughTheStreamGoesOn) {
    for (const int number : {SIGINT, SIGTERM}) {
        test::RunningProgram program(filter(), path("messages"));
        ASSERT_TRUE(program.write(mason));
        EXPECT_EQ(json::parse(program.read_line()).at("record"), 1);
        program.signal(number);
        EXPECT_EQ(program.wait(), 130);
        EXPECT_THAT(test::contents(path("messages")), HasSubstr("interrupted"));
    }
}

TEST_F(Classify, StandardInputIsResumedWhenItIsGivenAgain) {
    const std::string bytes = repeated(std::string(mason) + baker, 500) + "{broken\n";
    ASSERT_EQ(classify({"--output", path("whole")}, bytes).exit_code, 4);
    std::vector<std::string> arguments = filter();
    arguments.insert(arguments.end(), {"--output", path("out")});
    {
        test::RunningProgram program(arguments, path("messages"));
        ASSERT_TRUE(program.write(bytes.substr(0, bytes.size() / 3)));
        while (fs::exists(path("out")) == false || fs::file_size(path("out")) == 0)
            usleep(1000);
        program.signal(SIGTERM);
        EXPECT_EQ(program.wait(), 130);
    }
    EXPECT_THAT(test::contents(path("messages")), HasSubstr("--resume"));
    EXPECT_EQ(classify({"--output", path("out")}, bytes).exit_code, 2) << "nobody said that it may be overwritten";
    const Outcome outcome = classify({"--output", path("out"), "--resume"}, bytes);
    EXPECT_EQ(outcome.exit_code, 4) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("1,001 records, "));
    EXPECT_EQ(test::contents(path("out")), test::contents(path("whole")));
    EXPECT_THAT(classify({"--output", path("out"), "--resume"}, bytes).err, HasSubstr("nothing left to do"));
}

TEST_F(Classify, NobodyReadsItAnyMore) {
    test::RunningProgram program(filter(), path("messages"));
    ASSERT_TRUE(program.write(mason));
    EXPECT_THAT(program.read_line(), HasSubstr("record"));
    program.close_output();
    ASSERT_TRUE(program.write(mason));
    EXPECT_EQ(program.wait(), 6);
    EXPECT_THAT(test::contents(path("messages")), HasSubstr("standard output: is closed"));
}

TEST_F(Classify, WritesItsSummaryAndReport) {
    const std::string input = folder_.write("jobs.jsonl", std::string(mason) + mason + baker + "{broken\n");
    const Outcome outcome =
        classify({input, "--output", path("out.csv"), "--format", "csv", "--duplicates", "--rejects", path("rejects"),
                  "--summary", path("summary.json"), "--report", path("report.html")});
    EXPECT_EQ(outcome.exit_code, 4) << outcome.err;
    const std::string out = test::contents(path("out.csv"));
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 4);
    EXPECT_THAT(out, testing::StartsWith("record,id,status,"));
    const auto summary = json::parse(test::contents(path("summary.json")));
    EXPECT_EQ(summary.at("records"), 4);
    EXPECT_EQ(summary.at("rejects"), 1);
    EXPECT_GT(summary.at("peak_memory_bytes"), 1'000'000);
    EXPECT_THAT(test::contents(path("report.html")), HasSubstr("BK-9002-2 Metselaar"));
    EXPECT_EQ(json::parse(test::contents(path("rejects"))).at("record"), 4);
    EXPECT_THAT(outcome.err, Not(HasSubstr("broken"))) << "they are kept in their file";
}

TEST_F(Classify, ReadsColumnsByTheNamesItIsTold) {
    const std::string input = folder_.write("jobs.csv", "nr;Functie;Taken\n7;Metselaar;Je metselt muren.\n");
    const Outcome outcome = classify({input, "--column", "id=nr", "--column", "title=Functie", "--column",
                                      "description=Taken", "--delimiter", ";", "--input-format", "csv"});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(json::parse(outcome.out).at("id"), "7");
    EXPECT_EQ(json::parse(outcome.out).at("code"), "BK-9002-2");
}

TEST_F(Classify, SaysWhatIsWrongAndWhatToDo) {
    struct Row {
        std::vector<std::string> arguments;
        int exit_code;
        std::string message;
    };
    const std::string input = folder_.write("jobs.jsonl", mason);
    const std::string broken = folder_.write("broken.jsonl", repeated("{broken\n", 30));
    const std::vector<Row> rows{
        {{path("missing.jsonl")}, 3, "missing.jsonl"},
        {{input, "--output", "/dev/full"}, 6, "/dev/full: cannot be written"},
        {{input, "--output", input}, 2, "is an input as well"},
        {{input, "--output", input, "--overwrite"}, 2, "is an input as well"},
        {{input, "--resume"}, 2, "--resume needs a file"},
        {{input, "--threads", "1000"}, 2, "--threads"},
        {{input, "--threads", "0"}, 2, "--threads"},
        {{input, "--top", "0"}, 2, "--top"},
        {{input, "--format", "xml"}, 2, "--format"},
        {{input, "--format", "jobposting", "--duplicates"}, 2, "--duplicates has no place"},
        {{broken, "--max-rejects", "3"}, 4, "broken.jsonl:4: "},
        {{broken}, 4, "--rejects FILE"},
        {{input, "--input-format", "docx"}, 2, "--input-format"},
        {{input, "--delimiter", ";;"}, 2, "--delimiter"},
        {{input, "--column", "title"}, 2, "FIELD=COLUMN"},
    };
    for (const Row& row : rows) {
        const Outcome outcome = classify(row.arguments);
        const std::string what = testing::PrintToString(row.arguments);
        EXPECT_EQ(outcome.exit_code, row.exit_code) << what << "\n" << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(row.message)) << what;
    }
    EXPECT_EQ(test::contents(input), mason);
}

TEST_F(Classify, AnswersTheWorstInput) {
    const std::string long_text = repeated("Je metselt muren in baksteen en je voegt het metselwerk. ", 180'000);
    struct Row {
        const char* story;
        std::string input;
        int exit_code;
        long lines;
    };
    const std::vector<Row> rows{
        {"nothing", "", 0, 0},
        {"10 MB in a record", json{{"text", long_text}}.dump() + "\n" + mason, 0, 2},
        {"no last line end", "{\"title\":\"Metselaar\"}", 0, 1},
        {"no words", "{\"title\":\" \",\"text\":\"...\"}\n", 0, 1},
        {"another type", "{\"@type\":\"Person\",\"title\":\"Kok\"}\n" + std::string(mason), 4, 1},
    };
    for (const Row& row : rows) {
        const Outcome outcome = classify({}, row.input);
        EXPECT_EQ(outcome.exit_code, row.exit_code) << row.story << outcome.err;
        EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), row.lines) << row.story;
    }
}

} // namespace
} // namespace vakpeil
