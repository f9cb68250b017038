#include "tools/serve/http_core.hpp"

#include <algorithm>
#include <csignal>

#include "corpora/error.hpp"
#include "tools/serve/http_connection.hpp"

namespace vakpeil::tools {

namespace {

tcp::acceptor listen_at(asio::io_context& io, const HttpOptions& options) {
    const std::string place = options.address + ":" + std::to_string(options.port);
    boost::system::error_code error;
    const asio::ip::address address = asio::ip::make_address(options.address, error);
    if (error)
        throw Error(ErrorKind::usage, {}, 0,
                    "'" + options.address + "' is no address to listen at; give one such as 127.0.0.1, 0.0.0.0 or ::1");
    try {
        return {io, tcp::endpoint(address, options.port)}; // with SO_REUSEADDR, so that a restart need not wait
    } catch (const boost::system::system_error& failure) {
        throw Error(ErrorKind::usage, {}, 0,
                    "cannot listen at " + place + " (" + failure.code().message() + "); choose another with --port");
    }
}

asio::awaitable<void> accept(HttpCore& core) {
    while (!core.stopping) {
        boost::system::error_code error;
        if (core.connections >= core.options.limits.connections) {
            core.vacancy.expires_at(asio::steady_timer::time_point::max());
            co_await core.vacancy.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        tcp::socket socket = co_await core.acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            std::make_shared<HttpConnection>(core, std::move(socket))->start();
        } else if (!core.stopping) { // out of descriptors, most likely: it passes when connections end
            asio::steady_timer pause(core.io, std::chrono::milliseconds(100));
            co_await pause.async_wait(asio::use_awaitable);
        }
    }
}

void stop_connections(HttpCore& core) {
    if (core.stopping.exchange(true)) return;
    boost::system::error_code ignored;
    core.acceptor.close(ignored);
    core.signals.cancel(ignored);
    core.vacancy.cancel();
    const std::set<HttpConnection*> open = core.open; // which those that end leave
    for (HttpConnection* connection : open)
        connection->stop();
    core.deadline.expires_after(core.options.limits.shutdown_time);
    core.deadline.async_wait([&core](boost::system::error_code cancelled) {
        if (cancelled) return;
        const std::set<HttpConnection*> left = core.open;
        for (HttpConnection* connection : left)
            connection->end_now();
    });
    if (core.open.empty()) core.deadline.cancel();
}

void await_signal(HttpCore& core) {
    core.signals.async_wait([&core](boost::system::error_code error, int signal) {
        if (error) return;
        if (signal != SIGHUP) return stop_connections(core);
        if (core.options.hang_up) core.options.hang_up();
        await_signal(core);
    });
}

} // namespace

HttpCore::HttpCore(HttpOptions its_options, Planner its_planner, std::function<void(const Exchange&)> its_exchanged)
    : options(std::move(its_options)), planner(std::move(its_planner)), exchanged(std::move(its_exchanged)),
      pool(std::max<std::size_t>(1, options.threads)), acceptor(listen_at(io, options)),
      signals(io, SIGINT, SIGTERM, SIGHUP), vacancy(io), deadline(io) {}

struct HttpServer::Core : HttpCore {
    using HttpCore::HttpCore;
};

HttpServer::HttpServer(const HttpOptions& options, Planner planner, std::function<void(const Exchange&)> exchanged)
    : core_(std::make_unique<Core>(options, std::move(planner), std::move(exchanged))) {}

HttpServer::~HttpServer() = default;

unsigned short HttpServer::port() const {
    return core_->acceptor.local_endpoint().port();
}

HttpState HttpServer::state() const {
    return {core_->connections, core_->in_progress, core_->streams, core_->stopping};
}

void HttpServer::run() {
    await_signal(*core_);
    asio::co_spawn(core_->io, accept(*core_), asio::detached);
    core_->io.run();
    core_->pool.join();
}

void HttpServer::stop() {
    asio::post(core_->io, [core = core_.get()] { stop_connections(*core); });
}

} // namespace vakpeil::tools
