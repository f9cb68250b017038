#pragma once

#include <memory>
#include <thread>
#include <utility>

#include "tests/support/temporary_folder.hpp"
#include "tools/data_folder.hpp"
#include "tools/serve/http_server.hpp"
#include "tools/serve/service.hpp"

// The service over the bundled index, at a port of this machine, while it lives.
//
//   const Served served;
//   EXPECT_EQ(call(served.port(), {.target = "/healthz"}).status, 200);

namespace vakpeil::test {

class Served {
public:
    explicit Served(tools::ServiceOptions options = default_options(), tools::HttpLimits limits = {})
        : service_(with_feedback(std::move(options))),
          server_(
              {.port = 0,
               .threads = 2,
               .limits = limits,
               .headers_for = [this](const tools::Request& head) { return service_.cross_origin_headers(head); }},
              [this](const tools::Request& head) { return service_.plan(head); },
              [this](const tools::Exchange& exchange) { service_.metrics().count_exchange(exchange); }) {
        service_.observe([this] { return server_.state(); });
        thread_ = std::thread([this] { server_.run(); });
    }
    ~Served() { stop(); }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    static tools::ServiceOptions default_options() {
        tools::ServiceOptions options;
        options.index = VAKPEIL_DEFAULT_INDEX;
        options.workers = 2;
        options.page = tools::page_folder();
        options.interface = tools::interface_file();
        options.examples = tools::vacancies_folder();
        return options;
    }

    [[nodiscard]] unsigned short port() const { return port_; }
    tools::Service& service() { return service_; }
    tools::HttpServer& server() { return server_; }

    void stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }

private:
    tools::ServiceOptions with_feedback(tools::ServiceOptions options) const {
        if (options.feedback.empty()) options.feedback = folder_.path() / "feedback.sqlite";
        return options;
    }

    TemporaryFolder folder_;
    tools::Service service_;
    tools::HttpServer server_;
    unsigned short port_ = server_.port();
    std::thread thread_;
};

} // namespace vakpeil::test
