#include "tools/serve/http_server.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/tools/serve/http_server_fixture.hpp"

// How bytes come and go, with answers that need no index.

namespace vakpeil::tools {
namespace {

TEST_F(HttpServerAnswers, AnswersOneRequestAfterTheOtherOnAConnection) {
    serve();
    RawClient client(port_);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\neenPOST /echo HTTP/1.1\r\nHost: x\r\n"
                "Transfer-Encoding: chunked\r\n\r\n2\r\ntw\r\n2;weg=1\r\nee\r\n0\r\nNaam: waarde\r\n\r\nGET / "
                "HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.receive().body, "een");
    EXPECT_EQ(client.receive().body, "twee");
    EXPECT_EQ(client.receive().body, "{}");
    client.send("GET / HTTP/1.0\r\n\r\n"); // HTTP/1.0 needs no host, and ends the connection
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_TRUE(client.is_closed());
}

TEST_F(HttpServerAnswers, SaysGoOnToWhoWaitsForIt) {
    serve();
    RawClient client(port_);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    std::this_thread::sleep_for(50ms);
    client.send("een");
    EXPECT_EQ(client.receive().body, "een");
    EXPECT_EQ(status_of("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\nExpect: 100-continue\r\n\r\n"), 413);
}

// Each row with what a careless server would have done with it.
TEST_F(HttpServerAnswers, RefusesMalformedRequests) {
    HttpLimits limits;
    limits.body_time = 300ms;
    limits.header_time = 300ms;
    serve(limits);
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    struct Row {
        std::string bytes;
        int status;
    };
    const std::vector<Row> rows{
        {"\r\n\r\n", 400},
        {"GET\r\n\r\n", 400},
        {"GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505},
        {"GET / HTTP/1.1\r\n\r\n", 400},                       // no host
        {"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400}, // two of them
        {"GET / HTTP/1.1\nHost: x\n\n", 505},                  // bare line feeds
        {"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400}, // smuggles past a proxy
        {"GET / HTTP/1.1\r\nHost: x\r\nBad\x01Name: y\r\n\r\n", 400},
        {"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 431},
        {"GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n", 431},
        {post + "\r\n", 411},
        {post + "Content-Length: -1\r\n\r\n", 400},
        {post + "Content-Length: 0x10\r\n\r\n", 400},
        {post + "Content-Length: 99999999999999999999999\r\n\r\n", 400},
        {post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\neen", 400},
        {post + "Content-Length: 3, 4\r\n\r\neen", 400},
        {post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400}, // request smuggling
        {post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
        {post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501},
        {post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501},
        {post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx\r\n0\r\n\r\n", 400}, // overflows 64 bits
        {post + "Transfer-Encoding: chunked\r\n\r\n3\r\neenX0\r\n\r\n", 400},
        {post + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'a') + "\r\n0\r\n\r\n", 413},
        {post + "Content-Length: 2000\r\n\r\n", 413},
        {post + "Content-Length: 3\r\nContent-Encoding: gzip\r\n\r\neen", 415},
        {post + "Content-Length: 3\r\nExpect: tea\r\n\r\neen", 417},
        {post + "Content-Length: 10\r\n\r\nhalf", 408}, // the rest never comes
        {"GET / HT", 408},
        {"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 413},
        {"GET /forbidden HTTP/1.1\r\nHost: x\r\n\r\n", 403},
        {"GET /throws HTTP/1.1\r\nHost: x\r\n\r\n", 409},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},             // HTTP/2 without asking
        {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400}, // TLS
    };
    for (const Row& row : rows)
        EXPECT_EQ(status_of(row.bytes), row.status) << row.bytes.substr(0, 120);
    EXPECT_EQ(call(port_, {.target = "/"}).status, 200); // it is as well as before
}

TEST_F(HttpServerAnswers, LetsGoOfClientsThatSayNothing) {
    HttpLimits limits;
    limits.idle_time = 200ms;
    serve(limits);
    RawClient silent(port_);
    EXPECT_TRUE(silent.is_closed());
    RawClient gone(port_);
    gone.end_sending();
    EXPECT_TRUE(gone.is_closed());
}

TEST_F(HttpServerAnswers, BoundsTheWorkInProgress) {
    HttpLimits limits;
    limits.in_progress = 2;
    serve(limits);
    RawClient first(port_);
    RawClient second(port_);
    first.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    second.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    while (waiting_ < 2)
        std::this_thread::sleep_for(1ms);
    HttpReply busy = call(port_, {.target = "/slow"});
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(busy.headers["retry-after"], "1");
    EXPECT_EQ(call(port_, {.target = "/"}).status, 200); // what takes no work is answered
    let_go_ = true;
    EXPECT_EQ(first.receive().body, "at last");
    EXPECT_EQ(second.receive().body, "at last");
}

TEST_F(HttpServerAnswers, LetsConnectionsWaitBeyondTheMost) {
    HttpLimits limits;
    limits.connections = 2;
    serve(limits);
    auto first = std::make_unique<RawClient>(port_);
    RawClient second(port_);
    second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(second.receive().status, 200);
    RawClient third(port_);
    third.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(server_->state().connections, 2u);
    first.reset();
    EXPECT_EQ(third.receive().status, 200);
}

TEST_F(HttpServerAnswers, FinishesWhatIsInProgressWhenStopped) {
    serve();
    RawClient idle(port_);
    idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(idle.receive().status, 200);
    RawClient busy(port_);
    busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    while (waiting_ < 1)
        std::this_thread::sleep_for(1ms);
    server_->stop();
    EXPECT_TRUE(idle.is_closed());
    let_go_ = true;
    HttpReply reply = busy.receive();
    EXPECT_EQ(reply.body, "at last");
    EXPECT_EQ(reply.headers["connection"], "close");
    thread_.join();
}

TEST_F(HttpServerAnswers, EndsThoughAClientDoesNot) {
    HttpLimits limits;
    limits.shutdown_time = 200ms;
    serve(limits);
    RawClient half(port_);
    half.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\ne");
    while (server_->state().connections == 0)
        std::this_thread::sleep_for(1ms);
    std::this_thread::sleep_for(50ms);
    server_->stop();
    thread_.join(); // long before the 30 seconds of a body
    EXPECT_TRUE(half.is_closed());
}

TEST_F(HttpServerAnswers, ManyClientsAtOnce) {
    serve();
    constexpr int clients = 16;
    constexpr int requests = 50;
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            RawClient connection(port_);
            for (int at = 0; at < requests; ++at) {
                const std::string body = std::to_string(client * requests + at);
                connection.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
                                "\r\n\r\n" + body);
                if (connection.receive().body == body) ++right;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(right, clients * requests);
}

TEST(HttpServer, SaysWhyItCannotListen) {
    const auto nothing = [](const Request&) { return Plan{}; };
    EXPECT_THROW(HttpServer({.address = "nowhere", .port = 0}, nothing), Error);
    const HttpServer first({.port = 0}, nothing);
    EXPECT_THROW(HttpServer({.port = first.port()}, nothing), Error);
}

} // namespace
} // namespace vakpeil::tools
