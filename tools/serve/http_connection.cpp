#include "tools/serve/http_connection.hpp"

#include <cstdint>
#include <limits>

#include "tools/serve/http_head.hpp"

namespace vakpeil::tools {

namespace {

using Clock = std::chrono::steady_clock;

// Breaks off what waits to be read when its time is up. The stream's own timer closes it, and then the client cannot be
// told.
class Deadline {
public:
    Deadline(beast::tcp_stream& stream, std::chrono::milliseconds time) : timer_(stream.get_executor(), time) {
        stream.expires_never();
        timer_.async_wait([state = state_, &stream](boost::system::error_code cancelled) {
            if (cancelled || *state != State::waits) return; // the stream may be gone
            *state = State::passed;
            boost::system::error_code ignored;
            stream.socket().cancel(ignored);
        });
    }
    ~Deadline() {
        if (*state_ == State::waits) *state_ = State::met;
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    [[nodiscard]] bool passed() const { return *state_ == State::passed; }

private:
    enum class State { waits, met, passed };
    std::shared_ptr<State> state_ = std::make_shared<State>(State::waits);
    asio::steady_timer timer_;
};

} // namespace

HttpConnection::HttpConnection(HttpCore& core, tcp::socket socket) : core_(core), stream_(std::move(socket)) {
    boost::system::error_code ignored;
    stream_.socket().set_option(tcp::no_delay(true), ignored);
    ++core_.connections;
    core_.open.insert(this);
}

HttpConnection::~HttpConnection() {
    --core_.connections;
    core_.open.erase(this);
    try {
        core_.vacancy.cancel();
        if (core_.stopping && core_.open.empty()) core_.deadline.cancel();
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): then the timers run out by themselves
    }
}

void HttpConnection::start() {
    asio::co_spawn(
        core_.io, [self = shared_from_this()] { return self->run(); }, asio::detached);
}

void HttpConnection::stop() {
    if (idle_) end_now();
}

void HttpConnection::end_now() {
    stream_.close();
}

asio::awaitable<void> HttpConnection::run() {
    const auto self = shared_from_this();
    try {
        bool goes_on = true;
        while (goes_on && !core_.stopping) {
            goes_on = co_await begins_request();
            if (goes_on) goes_on = co_await exchange(); // not joined by &&, which GCC 12 gets wrong around co_await
            idle_ = true;
        }
        co_await linger();
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): a client that is gone; there is nobody to tell
    }
}

asio::awaitable<bool> HttpConnection::begins_request() {
    if (buffer_.size() > 0) co_return true;
    constexpr std::size_t first_bytes = 1024;
    buffer_.shrink_to_fit(); // thousands may wait
    stream_.expires_after(core_.options.limits.idle_time);
    boost::system::error_code error;
    const std::size_t count = co_await stream_.async_read_some(buffer_.prepare(first_bytes),
                                                               asio::redirect_error(asio::use_awaitable, error));
    buffer_.commit(count);
    co_return !error;
}

asio::awaitable<bool> HttpConnection::exchange() {
    idle_ = false;
    HeadParser head;
    head.header_limit(static_cast<std::uint32_t>(core_.options.limits.header_bytes));
    head.body_limit(std::numeric_limits<std::uint64_t>::max()); // the plan limits it
    boost::system::error_code error;
    bool late = false;
    {
        const Deadline deadline(stream_, core_.options.limits.header_time);
        co_await http::async_read_header(stream_, buffer_, head, asio::redirect_error(asio::use_awaitable, error));
        late = deadline.passed();
    }
    began_ = Clock::now();
    route_ = "none";
    method_.clear();
    path_.clear();
    headers_.clear();
    if (error) {
        std::optional<Response> problem =
            late ? problem_response(408, "the header did not come in time") : header_problem(error);
        if (problem) (void)co_await write(std::move(*problem), false, 11);
        co_return false;
    }
    Request request = request_of(head.get());
    method_ = request.method;
    if (core_.options.headers_for) headers_ = core_.options.headers_for(request);
    Plan plan;
    if (std::optional<Response> refused = make_plan(head, request, plan)) {
        const bool has_body = head.chunked() || head.content_length().value_or(0) > 0;
        co_return co_await write(std::move(*refused), head.keep_alive() && !has_body, head.get().version());
    }
    if (plan.stream) co_return co_await answer_stream(head, plan, std::move(request));
    co_return co_await answer(head, plan, std::move(request));
}

// Why the request is not answered, when it is not.
std::optional<Response> HttpConnection::make_plan(const HeadParser& head, Request& request, Plan& plan) {
    const std::string target(head.get().target());
    path_ = target.substr(0, target.find('?'));
    try {
        check_head(head.get());
        request.target = parse_target(target);
        plan = core_.planner(request);
        route_ = plan.route;
        check_body(head, plan);
        return std::nullopt;
    } catch (const Problem& problem) {
        return problem_response(problem);
    }
}

// Nothing when it did not come whole; then that was answered.
asio::awaitable<std::optional<std::string>> HttpConnection::read_body(HeadParser& head, const Plan& plan) {
    http::request_parser<http::string_body> parser(std::move(head));
    parser.body_limit(plan.body_bytes);
    boost::system::error_code error;
    bool late = false;
    if (!parser.is_done()) {
        const Deadline deadline(stream_, core_.options.limits.body_time);
        co_await http::async_read(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
        late = deadline.passed();
    }
    if (!error) co_return std::move(parser.get().body());
    if (error == http::error::body_limit)
        (void)co_await write(
            problem_response(413, "the body is longer than " + std::to_string(plan.body_bytes) + " bytes"), false, 11);
    else if (late)
        (void)co_await write(problem_response(408, "the body did not come in time"), false, 11);
    else
        (void)co_await write(problem_response(400, "the body breaks off or is badly chunked"), false, 11);
    co_return std::nullopt;
}

// To a client that waits for it before it sends the body.
asio::awaitable<void> HttpConnection::say_go_on(const HeadParser& head) {
    if (!beast::iequals(head.get()[http::field::expect], "100-continue")) co_return;
    http::response<http::empty_body> go_on(http::status::continue_, head.get().version());
    co_await http::async_write(stream_, go_on, asio::use_awaitable);
}

asio::awaitable<bool> HttpConnection::answer(HeadParser& head, const Plan& plan, Request request) {
    const bool keep_alive = head.keep_alive() && !core_.stopping;
    const unsigned version = head.get().version();
    if (plan.body_bytes > 0) {
        co_await say_go_on(head);
        std::optional<std::string> body = co_await read_body(head, plan);
        if (!body) co_return false;
        request.body = std::move(*body);
    }
    began_ = Clock::now();
    const auto shared = std::make_shared<Request>(std::move(request));
    Response response = co_await respond(plan, shared);
    co_return co_await write(std::move(response), keep_alive && !core_.stopping, version);
}

asio::awaitable<Response> HttpConnection::respond(const Plan& plan, std::shared_ptr<Request> request) {
    const auto make = [answer = plan.answer, request] {
        try {
            return answer(*request);
        } catch (const Problem& problem) {
            return problem_response(problem);
        }
    };
    if (plan.at_once) co_return make();
    if (core_.in_progress >= core_.options.limits.in_progress) {
        Response busy = problem_response(503, "too much work is in progress; try again in a second");
        busy.headers.push_back({"Retry-After", "1"});
        co_return busy;
    }
    const Counted counted(core_.in_progress);
    std::function<Response()> work = make;
    co_return co_await on_pool<Response>(core_, std::move(work));
}

asio::awaitable<bool> HttpConnection::write(Response response, bool keep_alive, unsigned version) {
    response.headers.insert(response.headers.end(), headers_.begin(), headers_.end());
    http::response<http::string_body> message(response_head(core_.options, response, version, keep_alive).base());
    const bool has_body = response.status != 204 && response.status != 304;
    if (has_body) message.content_length(response.body.size());
    const std::size_t bytes = response.body.size();
    if (has_body && method_ != "HEAD") message.body() = std::move(response.body);
    stream_.expires_after(core_.options.limits.write_time);
    boost::system::error_code error;
    http::response_serializer<http::string_body> serializer(message);
    co_await http::async_write(stream_, serializer, asio::redirect_error(asio::use_awaitable, error));
    report(method_ == "HEAD" ? 0 : bytes, response.status);
    co_return keep_alive && !error;
}

// Closing a socket with unread bytes in it resets the connection, which may take the answer with it: reads on a little.
asio::awaitable<void> HttpConnection::linger() {
    constexpr std::size_t most_bytes = 1024UL * 1024;
    constexpr std::chrono::seconds most_time{2};
    boost::system::error_code error;
    stream_.socket().shutdown(tcp::socket::shutdown_send, error);
    stream_.expires_after(most_time);
    for (std::size_t read = 0; !error && read < most_bytes;) {
        buffer_.clear();
        read +=
            co_await stream_.async_read_some(buffer_.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
    }
}

void HttpConnection::report(std::size_t bytes, int status) {
    if (!core_.exchanged) return;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
    core_.exchanged({method_, route_, path_, status, bytes, took});
}

} // namespace vakpeil::tools
