#include "indexer/build.hpp"

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "tests/support/built_index.hpp"
#include "tests/support/small_register.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;

using test::lexicon;

ErrorKind kind_of_failure(const fs::path& target, const std::vector<Qualification>& qualifications) {
    try {
        build_index(qualifications, lexicon(), target);
    } catch (const Error& error) {
        return error.kind();
    }
    ADD_FAILURE() << "no error for " << target;
    return ErrorKind::bad_input;
}

std::ptrdiff_t entries_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(BuildIndex, CountsWhatItBuilt) {
    const test::TemporaryFolder folder;
    const BuildSummary summary = build_index(test::small_register(), lexicon(), folder.path() / "a.index");
    EXPECT_EQ(summary.qualifications, 3u);
    // Title and definition each, five competences, two knowledge groups; no context is given.
    EXPECT_EQ(summary.passages, 3u * 2 + 5 + 2);
    EXPECT_EQ(summary.bytes, fs::file_size(folder.path() / "a.index"));
    EXPECT_EQ(entries_in(folder.path()), 1) << "something was left beside the index";
}

TEST(BuildIndex, ReplacesAnOldIndexAndAReaderOfTheOldOneKeepsIt) {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "a.index";
    std::vector<Qualification> qualifications = test::small_register();
    build_index(qualifications, lexicon(), path);
    const Index old = Index::open(path, lexicon().fingerprint);
    qualifications.pop_back();
    build_index(qualifications, lexicon(), path);
    EXPECT_EQ(Index::open(path, lexicon().fingerprint).catalogue().size(), 2u);
    EXPECT_EQ(old.qualification(2).title, "Afwasser");
}

TEST(BuildIndex, SaysWhyItCannotBuild) {
    const test::TemporaryFolder folder;
    const std::vector<Qualification> some = test::small_register();
    EXPECT_EQ(kind_of_failure(folder.path() / "a.index", {}), ErrorKind::usage);
    EXPECT_EQ(kind_of_failure(folder.path() / "missing" / "a.index", some), ErrorKind::unwritable);
    EXPECT_EQ(kind_of_failure(folder.path(), some), ErrorKind::unwritable);
    EXPECT_EQ(kind_of_failure("/proc/a.index", some), ErrorKind::unwritable); // where not even the superuser may write
}

TEST(BuildIndex, ClearsAwayWhatAKilledBuildLeft) {
    const test::TemporaryFolder folder;
    const pid_t gone = fork();
    if (gone == 0) _exit(0);
    waitpid(gone, nullptr, 0);
    const fs::path stale = folder.path() / (".a.index.building-" + std::to_string(gone) + "-abcdef");
    const fs::path live = folder.path() / (".a.index.building-" + std::to_string(getpid()) + "-abcdef");
    fs::create_directory(stale);
    fs::create_directory(live);
    build_index(test::small_register(), lexicon(), folder.path() / "a.index");
    EXPECT_FALSE(fs::exists(stale));
    EXPECT_TRUE(fs::exists(live)) << "the folder of a build that is still going on was removed";
}

// Kills a process that builds the index over and over, at moments spread over a whole build, and opens what is there.
TEST(BuildIndex, AKillAtAnyMomentLeavesTheOldIndexUsable) {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "a.index";
    const std::string target = path.string();
    std::vector<Qualification> old = test::small_register();
    old.resize(1);
    build_index(old, lexicon(), path);
    std::mt19937 random(20201122);
    int longest = 400'000; // microseconds; more on a machine on which no build came to its end in that time
    std::size_t replaced = 0;
    for (int round = 0; round < 24 || (replaced == 0 && round < 200); ++round) {
        if (round >= 24) longest += 400'000;
        std::uniform_int_distribution<int> microseconds(0, longest);
        std::string program = BUILD_INDEX_REPEATEDLY;
        std::string argument = target;
        char* arguments[]{program.data(), argument.data(), nullptr};
        pid_t child = 0;
        ASSERT_EQ(posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ), 0);
        usleep(static_cast<useconds_t>(microseconds(random)));
        ASSERT_EQ(kill(child, SIGKILL), 0);
        ASSERT_EQ(waitpid(child, nullptr, 0), child);
        const Index index = Index::open(path, lexicon().fingerprint);
        for (std::size_t ordinal = 0; ordinal < index.catalogue().size(); ++ordinal)
            EXPECT_EQ(index.qualification(ordinal).code, index.catalogue()[ordinal].code);
        replaced += index.catalogue().size() == 3 ? 1u : 0u;
    }
    EXPECT_GT(replaced, 0u) << "no build came to its end: the moments of the kills test nothing";
    build_index(old, lexicon(), path);
    EXPECT_EQ(entries_in(folder.path()), 1) << "killed builds left something for good";
}

} // namespace
} // namespace vakpeil
