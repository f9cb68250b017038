#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tools/serve/http_core.hpp"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace vakpeil::tools {

namespace beast = boost::beast;
namespace http = beast::http;

using HeadParser = http::request_parser<http::empty_body>;

// One client: its requests, one after the other.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(HttpCore& core, tcp::socket socket);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void start();

    // When the server stops: ends it at once if it waits for a request, else after the answer.
    void stop();

    void end_now();

private:
    asio::awaitable<void> run();
    asio::awaitable<bool> begins_request();
    asio::awaitable<bool> exchange(); // false: no more
    std::optional<Response> make_plan(const HeadParser& head, Request& request, Plan& plan);
    asio::awaitable<std::optional<std::string>> read_body(HeadParser& head, const Plan& plan);
    asio::awaitable<void> say_go_on(const HeadParser& head);
    asio::awaitable<bool> answer(HeadParser& head, const Plan& plan, Request request);
    asio::awaitable<Response> respond(const Plan& plan, std::shared_ptr<Request> request);
    asio::awaitable<bool> write(Response response, bool keep_alive, unsigned version);
    asio::awaitable<void> linger();
    void report(std::size_t bytes, int status);

    // In http_stream.cpp.
    struct Outgoing;
    asio::awaitable<bool> answer_stream(HeadParser& head, const Plan& plan, Request request);
    asio::awaitable<void> begin_stream(const HeadParser& head, bool chunked, bool keep_alive);
    asio::awaitable<bool> read_stream(HeadParser& head, const Plan& plan, AnswerLines answer,
                                      std::shared_ptr<Outgoing> out);
    asio::awaitable<void> send_all(std::shared_ptr<Outgoing> out, bool chunked);

    HttpCore& core_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    bool idle_ = true;

    // Of the request at hand.
    std::string method_;
    std::string path_;
    std::string_view route_ = "none";
    std::vector<Header> headers_; // of its answer, whatever that is
    std::chrono::steady_clock::time_point began_;
};

} // namespace vakpeil::tools
