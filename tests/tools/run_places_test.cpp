// Where a run may write, and where not.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/tools/dump_run_fixture.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;
using test::dump_of;
using test::DumpRuns;
using testing::HasSubstr;

TEST_F(DumpRuns, RefusesPlacesThatCannotBe) {
    folder_.write("dump.jsonl", dump_of(10));
    folder_.write("there", "precious\n");
    fs::create_directory(folder_.path() / "many");
    static_cast<void>(classify(run_to("done")));
    struct Row {
        const char* story;
        std::function<void(DumpRun&)> change;
        ErrorKind kind;
        const char* message;
    };
    const std::vector<Row> rows{
        {"output exists", [&](DumpRun& run) { run.output = path("there"); }, ErrorKind::usage, "--overwrite"},
        {"rejects exist", [&](DumpRun& run) { run.rejects = path("there"); }, ErrorKind::usage, "--overwrite"},
        {"no checkpoint",
         [&](DumpRun& run) {
             run.output = path("there");
             run.resume = true;
         },
         ErrorKind::usage, "there.checkpoint"},
        {"output is an input", [&](DumpRun& run) { run.output = path("dump.jsonl"); }, ErrorKind::usage, "input"},
        {"even when it may be overwritten",
         [&](DumpRun& run) {
             run.output = path("./dump.jsonl");
             run.overwrite = true;
         },
         ErrorKind::usage, "input"},
        {"rejects are an input", [&](DumpRun& run) { run.rejects = path("dump.jsonl"); }, ErrorKind::usage, "input"},
        {"output is within an input",
         [&](DumpRun& run) {
             run.dump.inputs.push_back(path("many"));
             run.output = path("many/out");
         },
         ErrorKind::usage, "lies in the folder"},
        {"output and rejects are one", [&](DumpRun& run) { run.rejects = run.output; }, ErrorKind::usage, "both"},
        {"a stream is not resumed",
         [&](DumpRun& run) {
             run.output = "/dev/null";
             run.resume = true;
         },
         ErrorKind::usage, "--resume needs a file"},
        {"other options",
         [&](DumpRun& run) {
             run.output = path("done");
             run.resume = true;
             run.rejects = path("done.rejects");
             run.classify.top = 7;
             run.conditions = run_conditions(run, "small");
         },
         ErrorKind::usage, "--top was '3' and is '7'"},
        {"another index",
         [&](DumpRun& run) {
             run.output = path("done");
             run.resume = true;
             run.rejects = path("done.rejects");
             run.conditions = run_conditions(run, "large");
         },
         ErrorKind::usage, "the index was 'small' and is 'large'"},
        {"no folder", [&](DumpRun& run) { run.output = path("no/such/out"); }, ErrorKind::unwritable, "no/such"},
        {"a folder", [&](DumpRun& run) { run.output = path("many"); }, ErrorKind::unwritable, "directory"},
        {"the disk is full", [&](DumpRun& run) { run.output = "/dev/full"; }, ErrorKind::unwritable, "space"},
        {"full for rejects", [&](DumpRun& run) { run.rejects = "/dev/full"; }, ErrorKind::unwritable, "space"},
        {"input is not there", [&](DumpRun& run) { run.dump.inputs = {path("none")}; }, ErrorKind::unreadable, "none"},
    };
    folder_.write("dump.jsonl", dump_of(40));
    for (const Row& row : rows) {
        DumpRun run = run_to("new");
        run.rejects = path("new.rejects");
        row.change(run);
        try {
            static_cast<void>(classify(run));
            ADD_FAILURE() << row.story;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), row.kind) << row.story << ": " << error.what();
            EXPECT_THAT(error.what(), HasSubstr(row.message)) << row.story;
        }
        for (const char* name : {"new", "new.rejects", "new.checkpoint", "/dev/full.checkpoint"})
            fs::remove(folder_.path() / name);
    }
    EXPECT_EQ(contents("there"), "precious\n");
    EXPECT_EQ(contents("dump.jsonl"), dump_of(40));
}

} // namespace
} // namespace vakpeil::tools
