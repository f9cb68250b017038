#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tools/serve/access_tokens.hpp"
#include "tools/serve/assets.hpp"
#include "tools/serve/feedback_store.hpp"
#include "tools/serve/generation.hpp"
#include "tools/serve/http_server.hpp"
#include "tools/serve/metrics.hpp"
#include "tools/serve/routes.hpp"

// What the service answers, apart from how bytes come and go: its routes over the index in use. See openapi.json.
//
//   Service service({.index = index_file({})});
//   HttpServer server({}, [&](const Request& head) { return service.plan(head); });

namespace vakpeil::tools {

struct ServiceOptions {
    std::filesystem::path index;
    std::size_t workers = 1;         // requests that are answered at the same time
    std::filesystem::path page;      // folder of the page's files
    std::filesystem::path interface; // openapi.json
    std::filesystem::path examples;  // folder of vacancies to try
    std::filesystem::path feedback;  // file; empty: feedback is not taken
    AccessTokens tokens = {};
    std::vector<std::string> origins = {}; // of pages elsewhere that may use the service (CORS)
    std::size_t vacancy_bytes = 4UL * 1024 * 1024;
    std::size_t batch_bytes = 256UL * 1024 * 1024;
    double accept_precision = 0.95;
};

class Service {
public:
    // Throws Error when the index, or anything else it needs, cannot be read.
    explicit Service(ServiceOptions options);

    // How a request is answered; throws Problem. Safe from several threads, as all else.
    [[nodiscard]] Plan plan(const Request& head);

    // What any answer to this request, a refusal too, tells the browser of a page elsewhere (CORS).
    [[nodiscard]] std::vector<Header> cross_origin_headers(const Request& head) const;

    // Reads the index anew; what is being answered goes on with the old one. Throws Error, and then the old one stays.
    void reload();

    [[nodiscard]] std::shared_ptr<const Generation> generation() const;
    [[nodiscard]] Metrics& metrics() noexcept { return metrics_; }

    // Where /readyz and /metrics learn how the server is.
    void observe(std::function<HttpState()> state) { http_state_ = std::move(state); }

private:
    // In match_routes.cpp.
    void add_match_routes();
    [[nodiscard]] Response answer_match(const Request& request);
    [[nodiscard]] AnswerLines answer_batch(const Request& request);
    [[nodiscard]] Response answer_title(const Request& request) const;

    // In search_routes.cpp.
    void add_search_routes();
    void add_example_routes();
    [[nodiscard]] Response answer_search(const Request& request) const;
    [[nodiscard]] Response answer_qualification(const Request& request, const std::string& code) const;
    [[nodiscard]] Response answer_neighbours(const Request& request, const std::string& code) const;

    // In feedback_routes.cpp.
    void add_feedback_routes();
    [[nodiscard]] Response add_feedback(const Request& request);

    void add_service_routes();
    [[nodiscard]] Response answer_reload();
    [[nodiscard]] Response answer_metrics() const;
    [[nodiscard]] Response health() const;
    [[nodiscard]] HttpState http_state() const { return http_state_ ? http_state_() : HttpState{}; }
    void check_token(const Request& head) const;
    [[nodiscard]] bool admits_origin(const Request& head) const;
    [[nodiscard]] Plan preflight(const Request& head) const;
    [[nodiscard]] FeedbackStore& feedback();

    ServiceOptions options_;
    Assets page_;
    std::string interface_;
    std::optional<FeedbackStore> feedback_;
    Metrics metrics_;
    Routes routes_;
    std::function<HttpState()> http_state_;
    mutable std::mutex mutex_; // of generation_
    std::shared_ptr<const Generation> generation_;
    std::mutex reloading_;
};

} // namespace vakpeil::tools
