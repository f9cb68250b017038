#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include <gtest/gtest.h>

#include "tests/support/http_exchange.hpp"
#include "tools/serve/http_server.hpp"

namespace vakpeil::tools {

using namespace std::chrono_literals;
using test::call;
using test::HttpReply;
using test::RawClient;

// Paths: /echo answers the body, /slow waits for `let_go`, /lines answers each line with itself in brackets, all else
// is answered at once.
class HttpServerAnswers : public testing::Test {
protected:
    void serve(const HttpLimits& limits = {}) {
        server_ = std::make_unique<HttpServer>(HttpOptions{.port = 0, .threads = 2, .limits = limits},
                                               [this](const Request& head) { return plan(head); });
        port_ = server_->port();
        thread_ = std::thread([this] { server_->run(); });
    }

    void TearDown() override {
        let_go_ = true;
        if (server_) server_->stop();
        if (thread_.joinable()) thread_.join();
    }

    Plan plan(const Request& head) {
        const std::string path = head.target.segments.empty() ? "" : head.target.segments[0];
        if (path == "forbidden") throw Problem(403, "nobody may");
        if (path == "echo")
            return {.route = "/echo", .body_bytes = 1000, .answer = [](const Request& request) {
                        return Response{.media_type = "text/plain", .body = request.body};
                    }};
        if (path == "slow")
            return {.route = "/slow", .answer = [this](const Request&) {
                        ++waiting_;
                        while (!let_go_)
                            std::this_thread::sleep_for(1ms);
                        return Response{.media_type = "text/plain", .body = "at last"};
                    }};
        if (path == "throws") return {.answer = [](const Request&) -> Response { throw Problem(409, "it is taken"); }};
        if (path == "lines")
            return {.body_bytes = 1'000'000,
                    .stream = [](const Request&) -> AnswerLines { return bracketed; },
                    .line_bytes = 1000};
        return {.route = "other", .at_once = true, .answer = [](const Request&) { return Response{.body = "{}"}; }};
    }

    static std::string bracketed(std::string_view lines) {
        std::string answers;
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            answers += "[" + std::string(lines.substr(0, end)) + "]\n";
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
        return answers;
    }

    // What a client gets that sends these bytes, and waits.
    int status_of(std::string_view bytes) const {
        RawClient client(port_);
        client.send(bytes);
        return client.receive().status;
    }

    std::atomic<int> waiting_ = 0;
    std::atomic<bool> let_go_ = false;
    std::unique_ptr<HttpServer> server_;
    unsigned short port_ = 0;
    std::thread thread_;
};

} // namespace vakpeil::tools
