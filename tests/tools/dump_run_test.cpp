// A dump classified: what comes out whatever the threads, what is wrong with it, and when the run is stopped.

#include "tools/classify/dump_run.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/small_model.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tools/classify/run_conditions.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

using testing::HasSubstr;
using testing::IsEmpty;

// Vacancies of different lengths, reposts of them, and every so often what is none.
std::string dump_of(int count) {
    std::string dump;
    for (int i = 1; i <= count; ++i) {
        if (i % 17 == 0) {
            dump += i % 2 == 0 ? "{\"title\": broken\n" : "[\"geen vacature\"]\n";
            continue;
        }
        std::string text = i % 3 == 0 ? "Je metselt muren in baksteen. " : "Je kneedt deeg en bakt brood. ";
        for (int word = 0; word < i % 40; ++word)
            text += "taak" + std::string(1, static_cast<char>('a' + (word * (i % 7)) % 26)) + " wordt gedaan. ";
        json record = {{"description", text}};
        if (i % 5 != 0) record["id"] = std::to_string(i);
        if (i % 4 == 0) record["title"] = "Metselaar";
        dump += record.dump() + "\n";
    }
    return dump;
}

class DumpRuns : public testing::Test {
protected:
    static const MatchModel& model() {
        static const MatchModel loaded = test::model_of();
        return loaded;
    }

    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    [[nodiscard]] std::string contents(const std::string& name) const { return test::contents(path(name)); }

    [[nodiscard]] DumpRun run_to(const std::string& output, std::size_t threads = 1) const {
        DumpRun run;
        run.dump.inputs = {path("dump.jsonl")};
        run.output = path(output);
        run.rejects = path(output + ".rejects");
        run.threads = threads;
        run.conditions = run_conditions(run, "small");
        return run;
    }

    RunOutcome classify(
        const DumpRun& run, const std::function<bool()>& interrupted = [] { return false; }) {
        notices_.clear();
        return classify_dump(model(), run,
                             {[](const RunProgress&) {},
                              [this](const std::string& notice) { notices_.push_back(notice); }, interrupted});
    }

    // The run in a process of its own, killed when `doomed` says so of the output's size; false when it ended before.
    bool classify_and_kill(const DumpRun& run, const std::function<bool(std::uintmax_t)>& doomed) {
        const pid_t child = fork();
        if (child == 0) {
            try {
                static_cast<void>(classify(run));
                _exit(0);
            } catch (const std::exception& error) {
                std::fputs(error.what(), stderr);
                _exit(1);
            }
        }
        int status = 0;
        while (waitpid(child, &status, WNOHANG) == 0) {
            std::error_code ignored;
            const std::uintmax_t size = fs::file_size(run.output, ignored);
            if (!ignored && doomed(size)) kill(child, SIGKILL);
            usleep(200);
        }
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }

    test::TemporaryFolder folder_;
    std::vector<std::string> notices_;
};

TEST_F(DumpRuns, AnswerIsTheSameWhateverTheThreads) {
    folder_.write("dump.jsonl", dump_of(2000));
    for (const AnswerFormat format : {AnswerFormat::jsonl, AnswerFormat::csv}) {
        const std::string name(to_string(format));
        for (const std::size_t threads : {1U, 2U, 9U}) {
            DumpRun run = run_to(name + std::to_string(threads), threads);
            run.classify.format = format;
            run.duplicates = true;
            const RunOutcome outcome = classify(run);
            EXPECT_EQ(outcome.summary.records, 2000U);
            EXPECT_EQ(outcome.summary.rejects, 117U);
            EXPECT_EQ(contents(name + std::to_string(threads)), contents(name + "1"));
            EXPECT_EQ(contents(name + std::to_string(threads) + ".rejects"), contents(name + "1.rejects"));
        }
        EXPECT_THAT(contents(name + "1"), HasSubstr("duplicate_group"));
    }
}

TEST_F(DumpRuns, AnswersHaveTheirRecordsNumberAndId) {
    folder_.write("dump.jsonl", "{\"id\":\"a\",\"title\":\"Metselaar\"}\n{]\n{\"text\":\"Je bakt brood.\"}\n");
    const RunOutcome outcome = classify(run_to("out"));
    EXPECT_EQ(outcome.summary.records, 3U);
    std::istringstream out(contents("out"));
    std::vector<json> answers;
    for (std::string line; std::getline(out, line);)
        answers.push_back(json::parse(line));
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].at("record"), 1);
    EXPECT_EQ(answers[0].at("id"), "a");
    EXPECT_EQ(answers[1].at("record"), 3);
    EXPECT_THAT(answers[1].at("id").get<std::string>(), testing::MatchesRegex("fnv-[0-9a-f]{16}"));
    const json reject = json::parse(contents("out.rejects"));
    EXPECT_EQ(reject.at("record"), 2);
    EXPECT_EQ(reject.at("line"), 2);
    EXPECT_EQ(reject.at("offset"), 31);
    EXPECT_EQ(reject.at("excerpt"), "{]");
    EXPECT_THAT(reject.at("source").get<std::string>(), testing::EndsWith("dump.jsonl"));
}

TEST_F(DumpRuns, NamesTheFirstRejectsWhenTheyAreNotKept) {
    folder_.write("dump.jsonl", dump_of(400));
    DumpRun run = run_to("out");
    run.rejects.clear();
    EXPECT_EQ(classify(run).summary.rejects, 23U);
    ASSERT_EQ(notices_.size(), 11U);
    EXPECT_THAT(notices_.front(), HasSubstr("dump.jsonl:17: "));
    EXPECT_THAT(notices_.back(), HasSubstr("--rejects"));
}

TEST_F(DumpRuns, StopsAtTooManyRejectsAndGoesOnWhenMoreAreAllowed) {
    folder_.write("dump.jsonl", dump_of(1000));
    static_cast<void>(classify(run_to("whole")));
    for (const std::size_t threads : {1U, 4U}) {
        DumpRun run = run_to("out", threads);
        run.overwrite = true;
        run.max_rejects = 5;
        try {
            static_cast<void>(classify(run));
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_EQ(error.line(), 17U * 6);
            EXPECT_THAT(error.what(), HasSubstr("--resume"));
        }
        run.resume = true;
        run.overwrite = false;
        run.max_rejects.reset();
        EXPECT_EQ(classify(run).records_before, 17U * 6 - 1);
        EXPECT_EQ(contents("out"), contents("whole"));
        EXPECT_EQ(contents("out.rejects"), contents("whole.rejects"));
    }
}

TEST_F(DumpRuns, GoesOnAfterAnInterruption) {
    folder_.write("dump.jsonl", dump_of(3000));
    const RunOutcome whole = classify(run_to("whole"));
    for (const std::size_t threads : {1U, 3U}) {
        DumpRun run = run_to("out", threads);
        run.overwrite = true;
        int stops = 0;
        for (RunOutcome outcome{{}, 0, true, false}; outcome.interrupted; ++stops) {
            ASSERT_LT(stops, 100);
            run.resume = stops > 0;
            int rounds = 0;
            outcome = classify(run, [&rounds] { return ++rounds > 3; });
            if (!outcome.interrupted) {
                EXPECT_EQ(outcome.summary, whole.summary);
            }
        }
        EXPECT_GT(stops, 2);
        EXPECT_EQ(contents("out"), contents("whole"));
        EXPECT_EQ(contents("out.rejects"), contents("whole.rejects"));
        const RunOutcome again = classify(run);
        EXPECT_TRUE(again.was_complete);
        EXPECT_EQ(again.summary, whole.summary);
        EXPECT_EQ(contents("out"), contents("whole"));
    }
}

TEST_F(DumpRuns, GoesOnAfterKills) {
    folder_.write("dump.jsonl", dump_of(4000));
    DumpRun whole = run_to("whole");
    whole.duplicates = true;
    static_cast<void>(classify(whole));
    const std::uintmax_t bytes = fs::file_size(whole.output);
    std::minstd_rand random(11);
    for (const std::size_t threads : {1U, 3U}) {
        fs::remove(path("out"));
        fs::remove(path("out.rejects"));
        fs::remove(path("out.checkpoint"));
        DumpRun run = run_to("out", threads);
        run.duplicates = true;
        run.resume = true;
        run.between_checkpoints = std::chrono::milliseconds(0);
        int kills = 0;
        for (bool killed = true; killed; ++kills) {
            ASSERT_LT(kills, 1000);
            std::error_code ignored;
            const std::uintmax_t size = fs::exists(path("out")) ? fs::file_size(path("out"), ignored) : 0;
            // Some at once, whatever is on the disk then; most after some more bytes.
            const std::uintmax_t target = kills % 5 == 0 ? 0 : size + random() % (bytes / 15);
            killed = classify_and_kill(run, [target](std::uintmax_t now) { return now >= target; });
        }
        EXPECT_GT(kills, 10);
        EXPECT_EQ(contents("out"), contents("whole"));
        EXPECT_EQ(contents("out.rejects"), contents("whole.rejects"));
        EXPECT_TRUE(read_checkpoint(path("out.checkpoint")).value().complete);
    }
}

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

TEST_F(DumpRuns, AnInputThatShrankIsNoticed) {
    folder_.write("dump.jsonl", dump_of(3000));
    DumpRun run = run_to("out");
    int rounds = 0;
    ASSERT_TRUE(classify(run, [&rounds] { return ++rounds > 3; }).interrupted);
    folder_.write("dump.jsonl", dump_of(1)); // as standard input may, whose size is not known before
    run.resume = true;
    EXPECT_THROW(static_cast<void>(classify(run)), Error);
}

TEST_F(DumpRuns, NothingIsAnAnswerToNothing) {
    folder_.write("dump.jsonl", "");
    const RunOutcome outcome = classify(run_to("out"));
    EXPECT_EQ(outcome.summary, ClassifySummary());
    EXPECT_FALSE(outcome.interrupted);
    EXPECT_THAT(contents("out"), IsEmpty());
    DumpRun csv = run_to("csv");
    csv.classify.format = AnswerFormat::csv;
    static_cast<void>(classify(csv));
    EXPECT_THAT(contents("csv"), testing::StartsWith("record,id,"));
}

} // namespace
} // namespace vakpeil::tools
