// `vakpeil feed`, `work` and `collect` with a real server: what they do when nothing dies, and what they say when the
// server, a stream or the dump is not as it should be.

#include <algorithm>
#include <atomic>
#include <csignal>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/stream_facts.hpp"
#include "tests/tools/stream_fixture.hpp"
#include "tools/stream/patience.hpp"

namespace vakpeil {
namespace {

using test::ChildProcess;
using test::NatsServer;
using test::Stream;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST_F(Stream, FeedsWorksAndCollects) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 1000;
    const std::string dump = write_dump(count);
    ChildProcess worker = start_worker();
    ChildProcess collector = start_collect({"--ordered"});
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(collector.wait(), 0) << logs();
    worker.signal(SIGTERM);
    EXPECT_EQ(worker.wait(), 0) << logs();
    std::vector<std::uint64_t> in_order(count);
    std::iota(in_order.begin(), in_order.end(), 1);
    EXPECT_EQ(records(output()), in_order) << logs();
    for (const char* left : {".unordered", ".ordinals", ".index", ".part", ".rejects.ordinals"})
        EXPECT_FALSE(std::filesystem::exists(output().string() + left)) << left;
    EXPECT_THAT(test::contents(log("work")), HasSubstr(R"("answered":1000,"rejected":0,"dead":0)"));
    EXPECT_EQ(start_collect({"--ordered"}).wait(), 0) << "again, when all is there: " << logs();
    EXPECT_EQ(records(output()), in_order);
}

// A worker once said `review` of every answer, because nobody had told it from where on to accept one.
TEST_F(Stream, AnswersAreThoseOfClassify) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    const std::string dump = folder_.write(
        "dump.jsonl", test::contents(std::filesystem::path(VAKPEIL_SOURCE_DIR) / "corpora/judgments/vacancies.jsonl"));
    const test::Outcome classified =
        test::run_program(folder_, {"classify", "--quiet", "--accept-precision", "0.9", dump});
    ASSERT_EQ(classified.exit_code, 0) << classified.err;
    for (const char* triage : {"accept", "review", "no_fit"})
        ASSERT_THAT(classified.out, HasSubstr(std::string("\"triage\":\"") + triage));
    ChildProcess worker = start_worker({"--accept-precision", "0.9"});
    ChildProcess collector = start_collect({"--ordered"});
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(collector.wait(), 0) << logs();
    EXPECT_EQ(test::contents(output()), classified.out);
}

TEST_F(Stream, RecordsThatCannotBeReadOrSentAreRejected) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server("max_payload: 2000\n");
    url_ = server.url();
    const std::string good = R"({"title":"bakker","description":"Wij zoeken een bakker"})";
    const std::string too_long = R"({"title":"kok","description":")" + std::string(3000, 'x') + "\"}";
    const std::string dump =
        folder_.write("dump.jsonl", good + "\n{\"title\": \n" + too_long + "\n[1,2]\n" + good + "\n");
    ChildProcess worker = start_worker();
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(start_collect().wait(), 4) << logs();
    expect_each_once(5, {2, 3, 4});
    EXPECT_THAT(records(rejects()), testing::UnorderedElementsAre(2, 3, 4));
    EXPECT_THAT(test::contents(rejects()), HasSubstr("raise its max_payload"));
}

TEST_F(Stream, AFeedThatIsRepeatedPublishesNothingMore) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    const std::string dump = write_dump(300);
    EXPECT_EQ(start("feed", {dump, "--duplicate-window", "1"}).wait(), 0) << logs();
    std::this_thread::sleep_for(std::chrono::seconds(2)); // the server has forgotten the message ids
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_THAT(test::contents(log("feed")), HasSubstr("0 records published, 300 were there"));
    EXPECT_EQ(test::stored(url_, "test_in"), 300u);
    write_dump(350); // it has grown
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(test::stored(url_, "test_in"), 350u);
}

TEST_F(Stream, TwoDumpsOneAfterTheOtherAreKeptApart) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    const std::string first = write_dump(200);
    const std::string second = write_dump(150, "second.jsonl");
    EXPECT_EQ(start("feed", {first}).wait(), 0) << logs();
    EXPECT_EQ(start("feed", {second}).wait(), 0) << logs();
    EXPECT_EQ(start("feed", {first}).wait(), 0) << logs();
    EXPECT_EQ(test::stored(url_, "test_in"), 350u);
    ChildProcess worker = start_worker();
    EXPECT_EQ(start_collect().wait(), 0) << logs();
    expect_each_once(200);
    const std::string other = folder_.path() / "second.answers";
    EXPECT_EQ(start("collect", {"--dump", "second_jsonl", "--output", other}).wait(), 0) << logs();
    EXPECT_EQ(records(other).size(), 150u);
}

TEST_F(Stream, AWorkerFinishesWhatItHasAtSigterm) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 5000;
    EXPECT_EQ(start("feed", {write_dump(count)}).wait(), 0) << logs();
    for (int workers = 0; workers < 3; ++workers) {
        const std::uint64_t before = test::stored(url_, "test_out");
        ChildProcess worker = start_worker();
        EXPECT_TRUE(eventually([&] { return test::stored(url_, "test_out") > before; })) << logs();
        worker.signal(SIGTERM);
        EXPECT_EQ(worker.wait(), 0) << logs();
        EXPECT_EQ(test::unacknowledged(url_, "test_in"), 0u) << "it left records to the others";
    }
    ChildProcess worker = start_worker({"--exit-when-idle", "2"});
    EXPECT_EQ(start_collect().wait(), 0) << logs();
    EXPECT_EQ(worker.wait(), 0) << logs();
    expect_each_once(count);
    EXPECT_THAT(test::contents(log("work")), Not(HasSubstr("\"draining\":false")));
}

TEST_F(Stream, WorkersAnswerForTheirCounters) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    EXPECT_EQ(start("feed", {write_dump(10)}).wait(), 0) << logs();
    ChildProcess worker = start_worker();
    EXPECT_TRUE(eventually([&] {
        return test::request(url_, "test.health").find("\"answered\":10") != std::string::npos;
    })) << test::request(url_, "test.health")
        << logs();
}

// A worker that started while the cluster chose a leader ended with "no answer in time", and nobody did its work.
TEST(AskPatiently, AsksAgainUntilTheServerHasALeader) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    const tools::NatsConnection connection({.url = server.url()});
    std::atomic<bool> stop = false;
    int asked = 0;
    const tools::NatsAnswer answer = tools::ask_patiently(connection, stop, [&asked]() -> tools::NatsAnswer {
        ++asked;
        if (asked == 1) return {NATS_TIMEOUT};
        if (asked == 2) return {NATS_ERR, JSClusterNotLeaderErr};
        return {};
    });
    EXPECT_EQ(answer.status, NATS_OK);
    EXPECT_EQ(asked, 3);
}

TEST(AskPatiently, TakesARefusalAtOnceAndEndsWhenStopped) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    const tools::NatsConnection connection({.url = server.url()});
    std::atomic<bool> stop = false;
    int asked = 0;
    const auto refuse = [&asked]() -> tools::NatsAnswer { return ++asked, tools::NatsAnswer{NATS_NOT_FOUND}; };
    EXPECT_EQ(tools::ask_patiently(connection, stop, refuse).status, NATS_NOT_FOUND);
    EXPECT_EQ(asked, 1);
    const auto stay_silent = [&]() -> tools::NatsAnswer {
        if (++asked == 3) stop = true;
        return {NATS_TIMEOUT};
    };
    EXPECT_EQ(tools::ask_patiently(connection, stop, stay_silent).status, NATS_TIMEOUT);
    EXPECT_EQ(asked, 3);
}

struct Complaint {
    const char* story;
    const char* configuration; // of the server; null: there is none
    bool jetstream;
    std::vector<std::string> more; // arguments of the feed
    int exit_code;
    const char* message;
};

class StreamComplaints : public Stream, public testing::WithParamInterface<Complaint> {};

TEST_P(StreamComplaints, SayWhatToDo) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const Complaint& complaint = GetParam();
    std::unique_ptr<NatsServer> server;
    url_ = "nats://jan:geheim@127.0.0.1:" + std::to_string(test::free_port());
    if (complaint.configuration != nullptr) {
        server = std::make_unique<NatsServer>(complaint.configuration, complaint.jetstream);
        url_ = server->url();
        if (complaint.jetstream) test::make_memory_stream(url_, "other_in", "other.in.*");
    }
    std::vector<std::string> words{write_dump(3)};
    words.insert(words.end(), complaint.more.begin(), complaint.more.end());
    EXPECT_EQ(start("feed", words).wait(), complaint.exit_code) << complaint.story << "\n" << logs();
    EXPECT_THAT(test::contents(log("feed")), AllOf(HasSubstr(complaint.message), Not(HasSubstr("geheim"))));
}

INSTANTIATE_TEST_SUITE_P(
    , StreamComplaints,
    testing::Values(Complaint{"no server", nullptr, false, {}, 3, "check the address, and that nats-server runs"},
                    Complaint{"JetStream is off", "", false, {}, 3, "start the server with `--jetstream`"},
                    Complaint{"a stream of another kind", "", true, {"--stream", "other"}, 2, "give another --stream"},
                    Complaint{"replicas without a cluster", "", true, {"--replicas", "3"}, 3, "needs a cluster"},
                    Complaint{"no name", "", true, {"--dump", "a.b"}, 2, "--dump must be a name"},
                    Complaint{"no credentials", "", true, {"--creds", "/none"}, 3, "/none"},
                    Complaint{"no certificate", "", true, {"--tls-ca", "/none"}, 3, "/none"},
                    Complaint{"not let in", "authorization { user: a, password: b }", false, {}, 3, "check --creds"},
                    Complaint{"may not use JetStream",
                              "authorization { users: [ { user: a, password: b } ] }\nno_auth_user: x\n"
                              "accounts { Q { jetstream: enabled, users: [ { user: x, password: x, permissions: "
                              "{ publish: \"nothing\", subscribe: \">\" } } ] } }",
                              false,
                              {},
                              3,
                              "what the user may publish"}),
    [](const auto& row) {
        std::string name = row.param.story;
        std::ranges::replace(name, ' ', '_');
        return name;
    });

TEST_F(Stream, ADumpThatHasChangedIsNotTakenForTheSame) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    EXPECT_EQ(start("feed", {write_dump(20)}).wait(), 0) << logs();
    write_dump(10);
    EXPECT_EQ(start("feed", {folder_.path() / "dump.jsonl"}).wait(), 4) << logs();
    folder_.write("dump.jsonl", std::string(test::contents(folder_.path() / "dump.jsonl")) +
                                    test::contents(folder_.path() / "dump.jsonl"));
    EXPECT_EQ(start("feed", {folder_.path() / "dump.jsonl"}).wait(), 4) << logs();
    EXPECT_EQ(test::stored(url_, "test_in"), 20u);
}

TEST_F(Stream, OutputThatIsNoCollectionIsLeftAlone) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    EXPECT_EQ(start("feed", {write_dump(5)}).wait(), 0) << logs();
    folder_.write("answers.jsonl", "mine\n");
    EXPECT_EQ(start_collect().wait(), 2) << logs();
    EXPECT_EQ(test::contents(output()), "mine\n");
    ChildProcess worker = start_worker();
    EXPECT_EQ(start_collect({"--overwrite"}).wait(), 0) << logs();
    expect_each_once(5);
}

} // namespace
} // namespace vakpeil
