#pragma once

#include <utility> // Boost 1.74's awaitable.hpp needs it and does not say so

#include <atomic>
#include <exception>
#include <functional>
#include <set>

#include <boost/asio.hpp>

#include "tools/serve/http_server.hpp"

// What the parts of the server share. All of it belongs to the thread that runs `io`, but for the counts and the pool.

namespace vakpeil::tools {

namespace asio = boost::asio;
using tcp = asio::ip::tcp; // NOLINT(readability-identifier-naming): as everybody calls it

class HttpConnection;

struct HttpCore {
    HttpCore(HttpOptions its_options, Planner its_planner, std::function<void(const Exchange&)> its_exchanged);

    HttpOptions options;
    Planner planner;
    std::function<void(const Exchange&)> exchanged;

    asio::io_context io{1};
    asio::thread_pool pool;
    tcp::acceptor acceptor;
    asio::signal_set signals;
    asio::steady_timer vacancy;  // expires when a connection has ended, while there are as many as may be
    asio::steady_timer deadline; // of stopping
    std::set<HttpConnection*> open;

    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> in_progress = 0;
    std::atomic<std::size_t> streams = 0;
    std::atomic<bool> stopping = false;
};

// Counts one more in `count` while it lives.
class Counted {
public:
    explicit Counted(std::atomic<std::size_t>& count) : count_(&count) { ++count; }
    ~Counted() { --*count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    std::atomic<std::size_t>* count_;
};

// Does the work on a thread of the pool and goes on, with its result or exception, where it was awaited.
template <typename Result>
asio::awaitable<Result> on_pool(HttpCore& core, std::function<Result()> work) {
    const auto initiate = [&core](auto handler, std::function<Result()> job) {
        // The guard keeps io running though nothing on it waits.
        asio::post(core.pool, [handler = std::move(handler), job = std::move(job),
                               guard = asio::make_work_guard(core.io)]() mutable {
            Result result{};
            std::exception_ptr failure;
            try {
                result = job();
            } catch (...) {
                failure = std::current_exception();
            }
            const auto executor = asio::get_associated_executor(handler);
            asio::post(executor, [handler = std::move(handler), failure, result = std::move(result)]() mutable {
                handler(failure, std::move(result));
            });
        });
    };
    return asio::async_initiate<const asio::use_awaitable_t<>, void(std::exception_ptr, Result)>(
        initiate, asio::use_awaitable, std::move(work));
}

} // namespace vakpeil::tools
