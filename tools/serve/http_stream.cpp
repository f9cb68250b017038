// A request whose body is answered as it comes: lines in, lines out, in chunks.
//
// Reading and writing go on at the same time, for a client may send all before it reads anything: then answers wait in
// memory, up to a limit, and only beyond it reading waits too.

#include "tools/serve/http_connection.hpp"

#include <utility>
#include <vector>

#include "tools/serve/http_head.hpp"
#include "tools/serve/line_cutter.hpp"

namespace vakpeil::tools {

namespace {

using BodyParser = http::request_parser<http::buffer_body>;

constexpr std::size_t part_bytes = 64UL * 1024; // some 25 vacancies: a few milliseconds of a thread

} // namespace

// What is answered and not yet sent, and how who reads and who writes wait for each other.
struct HttpConnection::Outgoing {
    explicit Outgoing(asio::io_context& io) : changed(io) {}

    std::string bytes;
    std::size_t sent = 0;
    bool complete = false; // no more will come
    bool broken = false;   // the client is gone
    bool ended = false;    // the writer has
    asio::steady_timer changed;

    void tell() { changed.cancel(); }
    asio::awaitable<void> wait() {
        boost::system::error_code cancelled;
        changed.expires_at(asio::steady_timer::time_point::max());
        co_await changed.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    }
};

namespace {

asio::awaitable<void> send_chunk(beast::tcp_stream& stream, const std::string& part, bool chunked,
                                 boost::system::error_code& error) {
    if (chunked) {
        co_await asio::async_write(stream, http::make_chunk(asio::buffer(part)),
                                   asio::redirect_error(asio::use_awaitable, error));
    } else { // HTTP/1.0 knows no chunks: the end of the connection is the end of the answer
        co_await asio::async_write(stream, asio::buffer(part), asio::redirect_error(asio::use_awaitable, error));
    }
}

} // namespace

asio::awaitable<void> HttpConnection::send_all(std::shared_ptr<Outgoing> out, bool chunked) {
    const auto self = shared_from_this();
    boost::system::error_code error;
    while (!error && !(out->complete && out->bytes.empty())) {
        if (out->bytes.empty()) {
            co_await out->wait();
            continue;
        }
        const std::string part = std::exchange(out->bytes, {});
        stream_.expires_after(core_.options.limits.write_time);
        co_await send_chunk(stream_, part, chunked, error);
        out->sent += part.size();
        out->tell();
    }
    if (!error && chunked && !out->broken) // a client tells an answer that breaks off by its want of a last chunk
        co_await asio::async_write(stream_, http::make_chunk_last(), asio::redirect_error(asio::use_awaitable, error));
    out->broken = out->broken || error;
    out->ended = true;
    out->tell();
}

// Whether the body came whole.
asio::awaitable<bool> HttpConnection::read_stream(HeadParser& head, const Plan& plan, AnswerLines answer,
                                                  std::shared_ptr<Outgoing> out) {
    BodyParser parser(std::move(head));
    parser.body_limit(plan.body_bytes);
    LineCutter cutter(plan.line_bytes);
    std::vector<char> part(part_bytes);
    const auto answer_them = [&](std::string lines) -> std::function<std::string()> {
        return [&answer, shared = std::make_shared<std::string>(std::move(lines))] { return answer(*shared); };
    };
    while (!parser.is_done() && !out->broken) {
        if (out->bytes.size() > core_.options.limits.unread_output) {
            co_await out->wait();
            continue;
        }
        parser.get().body().data = part.data();
        parser.get().body().size = part.size();
        stream_.expires_after(core_.options.limits.body_time);
        boost::system::error_code error;
        co_await http::async_read_some(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
        if (error && error != http::error::need_buffer) co_return false;
        std::string lines = cutter.add({part.data(), part.size() - parser.get().body().size});
        if (lines.empty()) continue;
        std::function<std::string()> work = answer_them(std::move(lines));
        out->bytes += co_await on_pool<std::string>(core_, std::move(work));
        out->tell();
    }
    if (std::string rest = cutter.rest(); !rest.empty()) {
        std::function<std::string()> work = answer_them(std::move(rest));
        out->bytes += co_await on_pool<std::string>(core_, std::move(work));
    }
    co_return parser.is_done();
}

asio::awaitable<void> HttpConnection::begin_stream(const HeadParser& head, bool chunked, bool keep_alive) {
    co_await say_go_on(head);
    Response begin;
    begin.headers = headers_;
    begin.media_type = "application/x-ndjson";
    http::response<http::empty_body> beginning = response_head(core_.options, begin, head.get().version(), keep_alive);
    beginning.chunked(chunked);
    http::response_serializer<http::empty_body> serializer(beginning);
    stream_.expires_after(core_.options.limits.write_time);
    co_await http::async_write_header(stream_, serializer, asio::use_awaitable);
}

asio::awaitable<bool> HttpConnection::answer_stream(HeadParser& head, const Plan& plan, Request request) {
    const unsigned version = head.get().version();
    const bool chunked = version >= 11;
    const bool keep_alive = head.keep_alive() && chunked && !core_.stopping;
    if (core_.streams >= core_.options.limits.streams) {
        Response busy = problem_response(503, "as many streams as may be are in progress; try again later");
        busy.headers.push_back({"Retry-After", "5"});
        co_return co_await write(std::move(busy), false, version);
    }
    const Counted counted(core_.streams);
    std::optional<Response> refused;
    AnswerLines answer_lines;
    try {
        answer_lines = plan.stream(request);
    } catch (const Problem& problem) {
        refused = problem_response(problem);
    }
    if (refused) co_return co_await write(std::move(*refused), false, version);
    co_await begin_stream(head, chunked, keep_alive);
    const auto out = std::make_shared<Outgoing>(core_.io); // shared, for who writes may outlive this
    asio::co_spawn(core_.io, send_all(out, chunked), asio::detached);
    bool whole = false;
    try {
        whole = co_await read_stream(head, plan, answer_lines, out);
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the answer breaks off, which tells the client
    }
    out->complete = true;
    out->broken = out->broken || !whole;
    out->tell();
    while (!out->ended)
        co_await out->wait();
    report(out->sent, 200);
    co_return whole && !out->broken && keep_alive;
}

} // namespace vakpeil::tools
