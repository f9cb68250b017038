// `vakpeil harvest`, killed at some points of its work.

#include <atomic>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpora/register_text.hpp"
#include "tests/support/run_program.hpp"
#include "tests/tools/harvest_fixture.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using test::code_of;
using test::Harvest;
using test::list_path;
using test::Outcome;
using testing::HasSubstr;
using testing::Not;

TEST_F(Harvest, GoesOnAfterAKillWhereItWas) {
    constexpr int count = 40;
    serve(count);
    std::atomic<int> seen = 0;
    std::atomic<pid_t> child = 0;
    std::atomic<int> kill_after = 0;
    server_.on_request = [&](const std::string& path) {
        if (path == list_path || ++seen != kill_after) return;
        while (child == 0)
            std::this_thread::yield();
        kill(child, SIGKILL);
    };
    std::vector<std::string> words = arguments();
    words.insert(words.begin(), VAKPEIL_PROGRAM);
    words.emplace_back("--quiet");
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const int count_to_kill : {3, 11, 25}) {
        seen = 0;
        child = 0;
        kill_after = count_to_kill;
        const pid_t pid = fork();
        ASSERT_GE(pid, 0);
        if (pid == 0) {
            execv(VAKPEIL_PROGRAM, pointers.data());
            _exit(127);
        }
        child = pid;
        int status = 0;
        waitpid(pid, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
        for (const auto& file : fs::directory_iterator(out())) {
            if (file.path().extension() != ".txt") continue;
            EXPECT_TRUE(read_register_text(test::contents(file.path()), "x").qualification) << file.path();
        }
    }
    kill_after = -1;
    const std::size_t before = server_.all_requests();
    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out;
    EXPECT_THAT(outcome.out, HasSubstr("40 qualifications in the register's list"));
    EXPECT_THAT(outcome.out, Not(HasSubstr(" 0 unchanged")));
    EXPECT_LT(server_.all_requests() - before, 40u) << "it began anew";
    for (int i = 0; i < count; ++i)
        EXPECT_TRUE(read_register_text(stored(code_of(i)), "x").qualification) << i;
}

} // namespace
} // namespace vakpeil
