// Requests that are answered as they come.

#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "tests/tools/serve/http_server_fixture.hpp"

namespace vakpeil::tools {
namespace {

class HttpStreamAnswers : public HttpServerAnswers {};

TEST_F(HttpStreamAnswers, AnswersLinesAsTheyCome) {
    serve();
    RawClient client(port_);
    client.send("POST /lines HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na\nb\n\r\n");
    std::this_thread::sleep_for(100ms);
    client.send("2\r\nc\n\r\n1\r\nd\r\n0\r\n\r\n");
    HttpReply reply = client.receive();
    EXPECT_EQ(reply.body, "[a]\n[b]\n[c]\n[d]\n");
    EXPECT_EQ(reply.headers["content-type"], "application/x-ndjson");
    client.send("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\ne\n"); // and the connection goes on
    EXPECT_EQ(client.receive().body, "[e]\n");
}

TEST_F(HttpStreamAnswers, AnswersWhoSendsAllBeforeReading) {
    serve();
    std::string lines;
    std::string expected;
    for (int at = 0; lines.size() < 900'000; ++at) {
        lines += std::to_string(at) + "\n";
        expected += "[" + std::to_string(at) + "]\n";
    }
    RawClient client(port_);
    client.send("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(lines.size()) + "\r\n\r\n" +
                lines);
    const HttpReply reply = client.receive();
    EXPECT_TRUE(reply.whole);
    EXPECT_EQ(reply.body, expected);
}

TEST_F(HttpStreamAnswers, BreaksAnAnswerOffWhenItsRequestDoes) {
    serve();
    RawClient client(port_);
    client.send("POST /lines HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na\nb\n\r\nzz\r\n");
    const HttpReply reply = client.receive();
    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.whole); // no last chunk
    EXPECT_EQ(status_of("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n"), 413);
    RawClient leaves(port_);
    leaves.send("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na\nb\n");
    leaves.end_sending();
    (void)leaves.receive();
}

TEST_F(HttpStreamAnswers, BoundsTheStreams) {
    HttpLimits limits;
    limits.streams = 1;
    serve(limits);
    RawClient first(port_);
    first.send("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na\n");
    while (server_->state().streams == 0)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(status_of("POST /lines HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nb\n"), 503);
}

} // namespace
} // namespace vakpeil::tools
