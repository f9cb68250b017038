// A new index comes into place while requests are answered; none is dropped, none is answered by half of each.

#include <atomic>
#include <filesystem>
#include <future>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "indexer/build.hpp"
#include "tests/support/http_exchange.hpp"
#include "tests/support/served.hpp"
#include "tests/support/small_register.hpp"
#include "tools/serve/index_watch.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;
using test::call;

class Reload : public testing::Test {
protected:
    void build(std::size_t qualifications) const {
        const auto all = test::small_register();
        build_index(std::span(all).first(qualifications), lexicon_, index_);
    }
    [[nodiscard]] std::size_t count(test::Served& served) const {
        return call(served.port(), {.target = "/healthz"}).json()["qualifications"];
    }

    test::TemporaryFolder folder_;
    fs::path index_ = folder_.path() / "jobs.index";
    Lexicon lexicon_ = Lexicon::load(lexicon_folder());
};

TEST_F(Reload, DropsNoRequest) {
    build(2);
    ServiceOptions options = test::Served::default_options();
    options.index = index_;
    test::Served served(options);
    IndexWatch watch(
        index_, file_state(index_), [&] { served.service().reload(); }, std::chrono::milliseconds(20));
    std::atomic<bool> stop = false;
    std::atomic<int> answered = 0;
    std::atomic<int> dropped = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < 4; ++client)
        clients.emplace_back([&] {
            while (!stop) {
                const bool whole = call(served.port(), {.method = "POST",
                                                        .target = "/v1/match",
                                                        .type = "text/plain",
                                                        .body = "Metselaar gezocht: je metselt muren in verband."})
                                       .status == 200;
                ++(whole ? answered : dropped);
            }
        });
    EXPECT_EQ(count(served), 2u);
    for (const std::size_t size : {3UL, 2UL, 3UL}) {
        build(size);
        for (int patience = 0; count(served) != size && patience < 500; ++patience)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        EXPECT_EQ(count(served), size);
    }
    stop = true;
    for (std::thread& client : clients)
        client.join();
    EXPECT_GT(answered, 0);
    EXPECT_EQ(dropped, 0);
}

TEST_F(Reload, KeepsTheOldIndexWhenTheNewOneIsNone) {
    build(3);
    ServiceOptions options = test::Served::default_options();
    options.index = index_;
    test::Served served(options);
    fs::remove(index_);
    EXPECT_EQ(call(served.port(), {.method = "POST", .target = "/v1/reload", .type = "text/plain"}).status, 409);
    folder_.write("jobs.index", "this is no index");
    const test::HttpReply refused =
        call(served.port(), {.method = "POST", .target = "/v1/reload", .type = "text/plain"});
    EXPECT_EQ(refused.status, 409);
    EXPECT_NE(refused.json()["detail"].get<std::string>().find("stays"), std::string::npos);
    EXPECT_EQ(count(served), 3u);
    EXPECT_EQ(call(served.port(), {.target = "/v1/search?q=metselaar"}).json()["total"], 1);
}

TEST(IndexWatch, TellsOfAnotherFileOnceItIsSettled) {
    const test::TemporaryFolder folder;
    const fs::path path = folder.write("index", "een");
    std::atomic<int> changes = 0;
    IndexWatch watch(
        path, file_state(path), [&] { ++changes; }, std::chrono::milliseconds(10));
    const auto wait_for = [&](int count) {
        for (int patience = 0; changes < count && patience < 500; ++patience)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return changes.load();
    };
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(changes, 0);
    fs::rename(folder.write("other", "twee, en langer"), path);
    EXPECT_EQ(wait_for(1), 1);
    watch.ask();
    EXPECT_EQ(wait_for(2), 2);
}

// While the first index is being read, another may come: that was not seen until a third came.
TEST(IndexWatch, TellsOfAFileThatCameBeforeItBegan) {
    const test::TemporaryFolder folder;
    const fs::path path = folder.write("index", "een");
    const std::string in_use = file_state(path);
    fs::rename(folder.write("other", "twee, en langer"), path);
    std::promise<void> changed;
    const IndexWatch watch(
        path, in_use, [&] { changed.set_value(); }, std::chrono::milliseconds(10));
    EXPECT_EQ(changed.get_future().wait_for(std::chrono::seconds(10)), std::future_status::ready);
}

} // namespace
} // namespace vakpeil::tools
