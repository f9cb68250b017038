// Workers, feeds, collectors and servers that die in the middle of their work, and records that kill workers. Whatever
// dies, each record is collected once.

#include <csignal>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/stream_facts.hpp"
#include "tests/tools/stream_fixture.hpp"

namespace vakpeil {
namespace {

using test::ChildProcess;
using test::NatsCluster;
using test::NatsServer;
using test::Stream;
using testing::ElementsAre;
using testing::Gt;
using testing::HasSubstr;
using testing::Pair;

class StreamFaults : public Stream {
protected:
    // As soon as the stream has so many messages.
    void when_stored(std::uint64_t count, const std::string& stream = "test_out") const {
        EXPECT_TRUE(eventually([&] { return test::stored(url_, stream) >= count; })) << logs();
    }
};

TEST_F(StreamFaults, WorkersKilledInTheMiddleOfABatch) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 8000;
    ASSERT_EQ(start("feed", {write_dump(count)}).wait(), 0) << logs();
    bool left_some = false;
    for (int workers = 0; workers < 4; ++workers) {
        const std::uint64_t before = test::stored(url_, "test_out");
        ChildProcess worker = start_worker({"--batch", "500"});
        when_stored(before + 1);
        worker.kill_now();
        left_some |= test::unacknowledged(url_, "test_in") > 0;
    }
    EXPECT_TRUE(left_some) << "none was killed while it had records";
    ChildProcess worker = start_worker();
    EXPECT_EQ(start_collect().wait(), 0) << logs();
    expect_each_once(count);
}

TEST_F(StreamFaults, TheServerKilledAndStartedAgain) {
    VAKPEIL_NEEDS_NATS_SERVER();
    NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 20'000;
    const std::string dump = write_dump(count);
    ChildProcess worker = start_worker();
    ChildProcess collector = start_collect();
    ChildProcess feed = start("feed", {dump, "--window", "50"});
    for (const std::uint64_t messages : {2000u, 9000u}) {
        when_stored(messages, "test_in");
        server.kill_now();
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        server.start();
    }
    EXPECT_EQ(feed.wait(), 0) << logs();
    when_stored(count / 2);
    server.kill_now();
    server.start();
    EXPECT_EQ(collector.wait(), 0) << logs();
    expect_each_once(count);
    EXPECT_EQ(test::stored(url_, "test_in"), count) << "the feed has lost or repeated some";
}

TEST_F(StreamFaults, TheLeaderOfAClusterKilled) {
    VAKPEIL_NEEDS_NATS_SERVER();
    NatsCluster cluster;
    url_ = cluster.urls();
    constexpr std::uint64_t count = 10'000;
    const std::string dump = write_dump(count);
    ASSERT_TRUE(eventually([&] {
        return start("feed", {write_dump(1, "first.jsonl"), "--replicas", "3"}).wait() == 0;
    })) << logs();
    ChildProcess worker = start_worker();
    ChildProcess collector = start_collect();
    ChildProcess feed = start("feed", {dump, "--replicas", "3", "--window", "100"});
    for (const std::string stream : {"test_in", "test_out"}) {
        when_stored(2000, stream);
        const std::string leader = test::leader(url_, stream);
        ASSERT_NE(leader, "");
        cluster.server(leader).kill_now();
        EXPECT_TRUE(eventually([&] {
            const std::string next = test::leader(url_, stream);
            return !next.empty() && next != leader;
        }));
        cluster.server(leader).start();
    }
    EXPECT_EQ(feed.wait(), 0) << logs();
    EXPECT_EQ(collector.wait(), 0) << logs();
    expect_each_once(count);
    EXPECT_EQ(test::stored(url_, "test_in"), count + 1) << "the feed has lost or repeated some";
}

TEST_F(StreamFaults, ARecordThatKillsItsWorkerBecomesADeadLetter) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 60; // in one batch with the poison
    std::string lines;
    for (std::uint64_t i = 1; i <= count; ++i)
        lines += i == 7 ? "{\"title\":\"crash\"}\n" : i == 40 ? "{\"title\":\"throw\"}\n" : "{\"title\":\"bakker\"}\n";
    ASSERT_EQ(start("feed", {folder_.write("dump.jsonl", lines)}).wait(), 0) << logs();
    ChildProcess collector = start_collect();
    constexpr int most_attempts = 3;
    int deaths = 0;
    while (collector.running() && deaths < 10) {
        ChildProcess worker({VAKPEIL_POISON_WORKER, url_, "test", std::to_string(most_attempts)}, log("work"));
        EXPECT_TRUE(eventually([&] { return !worker.running() || !collector.running(); })) << logs();
        if (!worker.running()) {
            EXPECT_EQ(worker.wait(), 128 + SIGKILL) << logs();
            ++deaths;
        }
    }
    EXPECT_EQ(deaths, most_attempts) << logs();
    EXPECT_EQ(collector.wait(), 4) << logs();
    expect_each_once(count, {7, 40});
    const std::string letters = test::contents(rejects());
    EXPECT_THAT(records(rejects()), testing::UnorderedElementsAre(7, 40));
    EXPECT_THAT(letters, HasSubstr(R"("reason":"each worker ended while it tried this record")"));
    EXPECT_THAT(letters, HasSubstr(R"("reason":"the dependency fails")"));
    EXPECT_THAT(letters, HasSubstr(R"("dead":true,"attempts":3,)"));
    EXPECT_THAT(letters, HasSubstr(R"({\"title\":\"crash\"})"));
    EXPECT_EQ(test::unacknowledged(url_, "test_in"), 0u);
}

TEST_F(StreamFaults, FeedAndCollectorKilledAgainAndAgain) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 12'000;
    const std::string dump = write_dump(count);
    ChildProcess worker = start_worker();
    for (const std::uint64_t messages : {1u, 3000u, 6000u}) {
        ChildProcess feed = start("feed", {dump, "--duplicate-window", "1", "--window", "20"});
        when_stored(messages, "test_in");
        feed.kill_now();
        ChildProcess collector = start_collect({"--ordered"});
        const std::filesystem::path checkpoint = output().string() + ".checkpoint";
        const std::string before = test::contents(checkpoint);
        EXPECT_TRUE(eventually([&] { return test::contents(checkpoint) != before; })) << logs();
        collector.kill_now();
        std::this_thread::sleep_for(std::chrono::milliseconds(1200)); // longer than the server knows message ids
    }
    EXPECT_LT(test::stored(url_, "test_in"), count) << "no feed was killed before its end";
    ASSERT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(test::stored(url_, "test_in"), count);
    ASSERT_EQ(start_collect({"--ordered"}).wait(), 0) << logs();
    const std::vector<std::uint64_t> found = records(output());
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    expect_each_once(count);
}

TEST_F(StreamFaults, TwoWorkersShareAHundredThousandRecords) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 100'000;
    const std::string dump = write_dump(count);
    ChildProcess first = start_worker();
    ChildProcess second = start("work", {"--threads", "1"});
    ChildProcess collector = start_collect();
    ASSERT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(collector.wait(), 0) << logs();
    for (ChildProcess* worker : {&first, &second}) {
        worker->signal(SIGTERM);
        EXPECT_EQ(worker->wait(), 0) << logs();
    }
    expect_each_once(count);
    std::map<std::string, std::uint64_t> shares; // by worker, whose last line counts
    std::ifstream in(log("work"));
    for (std::string line; std::getline(in, line);)
        if (line.starts_with('{')) {
            const auto counters = nlohmann::json::parse(line);
            shares[counters.at("worker").get<std::string>()] = counters.at("answered").get<std::uint64_t>();
        }
    EXPECT_THAT(shares, ElementsAre(Pair(testing::_, Gt(count / 5)), Pair(testing::_, Gt(count / 5))));
}

} // namespace
} // namespace vakpeil
