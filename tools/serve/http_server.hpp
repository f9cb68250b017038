#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tools/serve/request.hpp"
#include "tools/serve/response.hpp"

// HTTP/1.1 over TCP, by Boost.Beast: reads requests, has them answered by a pool of threads, writes the answers.
//
//   HttpServer server({.port = 8080}, [](const Request& head) {
//       return Plan{.answer = [](const Request& request) { return json_response({{"path", request.target.segments}});
//       }};
//   });
//   server.run(); // until stop(), or SIGINT or SIGTERM
//
// One thread does all reading and writing, so that a slow client costs memory and no thread; `threads` others answer.
// Nothing that a client sends ends it, or makes it keep more than the limits say.

namespace vakpeil::tools {

struct HttpLimits {
    std::size_t header_bytes = 16UL * 1024;
    std::size_t connections = 4096;                  // beyond it, new ones wait to be accepted
    std::size_t in_progress = 256;                   // requests that wait for an answer; beyond it they get 503
    std::size_t streams = 32;                        // requests answered as they come
    std::size_t unread_output = 32UL * 1024 * 1024;  // of a stream whose client does not read
    std::chrono::milliseconds header_time{10'000};   // from the first byte of a request to the end of its header
    std::chrono::milliseconds body_time{30'000};     // for the whole body; of a stream, between two parts
    std::chrono::milliseconds write_time{30'000};    // for an answer; of a stream, for a part
    std::chrono::milliseconds idle_time{75'000};     // between two requests
    std::chrono::milliseconds shutdown_time{20'000}; // for what is in progress, after stop()
};

struct HttpOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8080; // 0: any that is free
    std::size_t threads = 1;
    HttpLimits limits = {};
    std::vector<Header> headers = {};                                         // of every answer
    std::function<std::vector<Header>(const Request& head)> headers_for = {}; // of whatever answers this request
    std::function<void()> hang_up = {};                                       // called on SIGHUP
};

// Lines in, lines out. Gets whole lines, in order; called by one thread at a time.
using AnswerLines = std::function<std::string(std::string_view lines)>;

constexpr std::size_t default_line_bytes = 4UL * 1024 * 1024;

// How a request is answered, decided when its header is there and its body is not.
struct Plan {
    std::string_view route = "none";                        // for counting
    std::size_t body_bytes = 0;                             // at most; 0: it takes no body
    bool at_once = false;                                   // by the thread that reads, for what takes microseconds
    std::function<Response(const Request&)> answer = {};    // may throw Problem
    std::function<AnswerLines(const Request&)> stream = {}; // instead of `answer`
    std::size_t line_bytes = default_line_bytes;            // of a stream: the longest line
};

// May throw Problem: it is answered without reading the body.
using Planner = std::function<Plan(const Request& head)>;

struct Exchange {
    std::string_view method;
    std::string_view route;
    std::string_view path; // as it came
    int status = 0;
    std::size_t bytes = 0;             // of the answer's body
    std::chrono::microseconds took{0}; // from the end of the request to the end of the answer
};

struct HttpState {
    std::size_t connections = 0;
    std::size_t in_progress = 0;
    std::size_t streams = 0;
    bool stopping = false;
};

class HttpServer {
public:
    // Listens from here on. Throws Error(usage) for an address or port that cannot be had.
    HttpServer(const HttpOptions& options, Planner planner, std::function<void(const Exchange&)> exchanged = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] unsigned short port() const;
    [[nodiscard]] HttpState state() const; // from any thread

    // Returns when it was stopped and all in progress was answered, or its time was up.
    void run();

    // From any thread, once or often: takes no new connection, answers what is in progress, and ends.
    void stop();

private:
    struct Core;
    std::unique_ptr<Core> core_;
};

} // namespace vakpeil::tools
