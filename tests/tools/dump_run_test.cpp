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
#include "tests/tools/dump_run_fixture.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::dump_of;
using test::DumpRuns;
using testing::HasSubstr;
using testing::IsEmpty;

// The run in a process of its own, killed when `doomed` says so of the output's size; false when it ended before.
bool run_and_kill(const std::function<void()>& run, const std::string& output,
                  const std::function<bool(std::uintmax_t)>& doomed) {
    const pid_t child = fork();
    if (child == 0) {
        try {
            run();
            _exit(0);
        } catch (const std::exception& error) {
            std::fputs(error.what(), stderr);
            _exit(1);
        }
    }
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        std::error_code ignored;
        const std::uintmax_t size = fs::file_size(output, ignored);
        if (!ignored && doomed(size)) kill(child, SIGKILL);
        usleep(200);
    }
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

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

TEST_F(DumpRuns, TellsHowFarItIs) {
    folder_.write("dump.jsonl", dump_of(2000));
    static_cast<void>(classify(run_to("out", 2)));
    EXPECT_EQ(bytes_in_all_, fs::file_size(path("dump.jsonl")));
    EXPECT_EQ(bytes_read_, bytes_in_all_);
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
    folder_.write("dump.jsonl", dump_of(3000));
    std::minstd_rand random(11);
    for (const std::size_t threads : {1U, 3U}) {
        DumpRun whole = run_to("whole");
        whole.overwrite = true;
        whole.duplicates = threads > 1;
        static_cast<void>(classify(whole));
        const std::uintmax_t bytes = fs::file_size(whole.output);
        fs::remove(path("out"));
        fs::remove(path("out.rejects"));
        fs::remove(path("out.checkpoint"));
        DumpRun run = run_to("out", threads);
        run.duplicates = threads > 1;
        run.conditions = run_conditions(run, "small");
        run.resume = true;
        run.between_checkpoints = std::chrono::milliseconds(5);
        int kills = 0;
        for (bool killed = true; killed; ++kills) {
            ASSERT_LT(kills, 1000);
            std::error_code ignored;
            const std::uintmax_t size = fs::exists(path("out")) ? fs::file_size(path("out"), ignored) : 0;
            // Some at once, whatever is on the disk then; most after some more bytes.
            const std::uintmax_t target = kills % 5 == 0 ? 0 : size + random() % (bytes / 20);
            killed = run_and_kill([&] { static_cast<void>(classify(run)); }, run.output,
                                  [target](std::uintmax_t now) { return now >= target; });
        }
        EXPECT_GT(kills, 8);
        EXPECT_EQ(contents("out"), contents("whole"));
        EXPECT_EQ(contents("out.rejects"), contents("whole.rejects"));
        EXPECT_TRUE(read_checkpoint(path("out.checkpoint")).value().complete);
    }
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
