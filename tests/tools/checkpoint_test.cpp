#include "tools/classify/checkpoint.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/classify/run_conditions.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

Checkpoint sample() {
    Checkpoint checkpoint;
    checkpoint.output_bytes = 1ULL << 40;
    checkpoint.rejects_bytes = 7;
    checkpoint.conditions = {{"--top", "3"}, {"input 1", "a \"b\" \xff.jsonl, 12 bytes"}};
    Classified answer;
    answer.status = MatchStatus::matched;
    answer.code = "BK-0082-2";
    answer.title = "Metselaar";
    answer.level = 3;
    answer.probability = 1;
    checkpoint.summary.add(answer);
    answer.defect = "broken";
    checkpoint.summary.add(answer);
    return checkpoint;
}

class Checkpoints : public testing::Test {
protected:
    [[nodiscard]] std::string path() const { return (folder_.path() / "out.jsonl.checkpoint").string(); }
    test::TemporaryFolder folder_;
};

TEST_F(Checkpoints, AreReadBackAsTheyWere) {
    EXPECT_FALSE(read_checkpoint(path()));
    Checkpoint checkpoint = sample();
    write_checkpoint(path(), checkpoint);
    checkpoint.conditions[1].second = "a \"b\" \uFFFD.jsonl, 12 bytes";
    EXPECT_EQ(read_checkpoint(path()), checkpoint);
    checkpoint.complete = true;
    write_checkpoint(path(), checkpoint);
    EXPECT_EQ(read_checkpoint(path()), checkpoint);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), {}), 1) << "something is left beside it";
}

TEST_F(Checkpoints, AreRefusedWhenTheyAreNone) {
    write_checkpoint(path(), sample());
    std::string other_version;
    {
        std::ifstream file(path());
        other_version.assign(std::istreambuf_iterator<char>(file), {});
    }
    const std::string cut = other_version.substr(0, other_version.size() / 2);
    other_version.replace(other_version.find("\"version\": 1"), 12, "\"version\": 9");
    for (const std::string& text : {std::string(), std::string("[]"), std::string("{}"), cut, other_version,
                                    std::string(R"({"format":"vakpeil classify checkpoint","version":1})")}) {
        folder_.write("out.jsonl.checkpoint", text);
        try {
            static_cast<void>(read_checkpoint(path()));
            FAIL() << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_THAT(error.what(), HasSubstr("--overwrite"));
        }
    }
}

TEST_F(Checkpoints, SayWhatDiffers) {
    const RunConditions saved{{"--top", "3"}, {"input 1", "a.jsonl, 12 bytes"}, {"--format", "csv"}};
    EXPECT_NO_THROW(expect_same_conditions(saved, saved, path()));
    const RunConditions current{{"--top", "5"}, {"input 1", "a.jsonl, 12 bytes"}, {"input 2", "b"}};
    try {
        expect_same_conditions(saved, current, path());
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), HasSubstr("--top was '3' and is '5'"));
        EXPECT_THAT(error.what(), HasSubstr("input 2 was nothing and is 'b'"));
        EXPECT_THAT(error.what(), HasSubstr("--format was 'csv' and is nothing"));
        EXPECT_THAT(error.what(), Not(HasSubstr("input 1")));
    }
}

TEST_F(Checkpoints, InputsAreToldApartByNameAndSize) {
    const std::string file = folder_.write("a.jsonl", "{}\n");
    fs::create_directory(folder_.path() / "many");
    folder_.write("many/b.jsonl", "{}\n");
    DumpRun run;
    run.dump.inputs = {file, folder_.path() / "many", "-"};
    const RunConditions before = run_conditions(run, "an index");
    run.threads = 7;
    run.max_rejects = 3;
    EXPECT_EQ(run_conditions(run, "an index"), before) << "the number of threads does not matter";
    EXPECT_NE(run_conditions(run, "another"), before);
    folder_.write("many/c.jsonl", "");
    EXPECT_NE(run_conditions(run, "an index"), before);
    fs::remove(folder_.path() / "many" / "c.jsonl");
    EXPECT_EQ(run_conditions(run, "an index"), before);
    folder_.write("a.jsonl", "{}\n\n");
    EXPECT_NE(run_conditions(run, "an index"), before);
}

TEST_F(Checkpoints, ResultFilesGoOnWhereTheyAreTold) {
    const std::string file = (folder_.path() / "answers").string();
    {
        ResultFile results(file, 0);
        results.append("one\ntwo\nthr");
        results.sync();
    }
    {
        ResultFile results(file, 8);
        EXPECT_EQ(results.bytes(), 8U);
        results.append("three\n");
        EXPECT_EQ(results.bytes(), 14U);
        results.flush();
    }
    EXPECT_EQ(fs::file_size(file), 14U);
    EXPECT_THROW(ResultFile(file, 15), Error) << "it was cut short since";
    EXPECT_EQ(fs::file_size(file), 14U) << "and is left alone";
    EXPECT_THROW(ResultFile((folder_.path() / "no" / "file").string(), 0), Error);
    EXPECT_TRUE(can_be_resumed(file));
    EXPECT_TRUE(can_be_resumed(file + "2"));
    EXPECT_FALSE(can_be_resumed("-"));
    EXPECT_FALSE(can_be_resumed("/dev/null"));
}

} // namespace
} // namespace vakpeil::tools
