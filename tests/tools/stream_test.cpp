// `vakpeil feed`, `work` and `collect` with a real server, when nothing fails.

#include <csignal>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tools/stream_fixture.hpp"

namespace vakpeil {
namespace {

using test::ChildProcess;
using test::NatsServer;
using test::Stream;
using testing::HasSubstr;

TEST_F(Stream, FeedsWorksAndCollects) {
    VAKPEIL_NEEDS_NATS_SERVER();
    const NatsServer server;
    url_ = server.url();
    constexpr std::uint64_t count = 1000;
    const std::string dump = write_dump(count);
    ChildProcess worker = start_worker({"--report-every", "1"});
    ChildProcess collector = start_collect();
    EXPECT_EQ(start("feed", {dump}).wait(), 0) << logs();
    EXPECT_EQ(collector.wait(), 0) << logs();
    worker.signal(SIGTERM);
    EXPECT_EQ(worker.wait(), 0) << logs();
    expect_each_once(count);
}

} // namespace
} // namespace vakpeil
