#include "tools/serve/service.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "indexer/version.hpp"

namespace vakpeil::tools {

namespace {

int status_of(ErrorKind kind) {
    return kind == ErrorKind::usage || kind == ErrorKind::bad_input ? 400 : 500;
}

// What an answer may throw, as an answer.
template <typename Answer>
Response without_errors(Answer answer) {
    try {
        return answer();
    } catch (const Problem& problem) {
        return problem_response(problem);
    } catch (const Error& error) {
        return problem_response(status_of(error.kind()), error.message());
    } catch (const std::exception& error) {
        return problem_response(500, std::string("internal error: ") + error.what());
    }
}

} // namespace

Service::Service(ServiceOptions options)
    : options_(std::move(options)), page_(Assets::load(options_.page)), interface_(read_file(options_.interface)),
      generation_(std::make_shared<const Generation>(options_.index, options_.workers)) {
    if (!options_.feedback.empty()) feedback_.emplace(options_.feedback);
    add_match_routes();
    add_search_routes();
    add_example_routes();
    add_feedback_routes();
    add_service_routes();
}

std::shared_ptr<const Generation> Service::generation() const {
    const std::lock_guard lock(mutex_);
    return generation_;
}

void Service::reload() {
    const std::lock_guard one_at_a_time(reloading_);
    try {
        auto fresh = std::make_shared<const Generation>(options_.index, options_.workers);
        const std::lock_guard lock(mutex_);
        generation_.swap(fresh);
    } catch (const Error&) {
        metrics_.count_reload(false);
        throw;
    }
    metrics_.count_reload(true);
}

Plan Service::plan(const Request& head) {
    if (head.method == "OPTIONS") return preflight(head);
    const RouteMatch found = routes_.find(head);
    if (found.route == nullptr) {
        if (head.method != "GET" && head.method != "HEAD")
            throw Problem(404, "there is nothing at this path to change");
        return {.route = "page", .at_once = true, .answer = [this](const Request& request) {
                    return without_errors([&] { return page_.answer(request); });
                }};
    }
    const Route& route = *found.route;
    if (route.needs_token) check_token(head);
    Plan plan{.route = route.pattern, .body_bytes = route.body_bytes, .at_once = route.at_once};
    if (route.stream) {
        plan.stream = route.stream;
        return plan;
    }
    plan.answer = [&route, captured = found.captured](const Request& request) {
        return compressed(without_errors([&] { return route.answer(request, captured); }), request);
    };
    return plan;
}

void Service::add_service_routes() {
    routes_.add({.method = "GET",
                 .pattern = "/v1/openapi.json",
                 .at_once = true,
                 .answer = [this, tag = entity_tag(interface_)](const Request& request, const Captured&) {
                     Response response;
                     response.body = interface_;
                     return tagged(std::move(response), request, tag);
                 }});
    const auto add = [this](std::string_view method, std::string_view pattern, bool changes, auto answer) {
        routes_.add({.method = method,
                     .pattern = pattern,
                     .at_once = !changes,
                     .needs_token = changes,
                     .answer = [answer](const Request&, const Captured&) { return answer(); }});
    };
    add("POST", "/v1/reload", true, [this] { return answer_reload(); });
    add("GET", "/healthz", false, [this] { return health(); });
    add("GET", "/readyz", false, [this] {
        if (http_state().stopping) throw Problem(503, "the service is stopping");
        return health();
    });
    add("GET", "/metrics", false, [this] { return answer_metrics(); });
}

Response Service::answer_reload() {
    try {
        reload();
    } catch (const Error& error) {
        throw Problem(409, std::string("the index cannot be used, and the one in use stays: ") + error.what());
    }
    return health();
}

Response Service::answer_metrics() const {
    const auto in_use = generation();
    Response response;
    response.media_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics_.text({http_state(), in_use->qualifications().size(), version(), in_use->info().built});
    return response;
}

Response Service::health() const {
    const auto in_use = generation();
    return json_response({{"status", "ok"},
                          {"version", version()},
                          {"qualifications", in_use->qualifications().size()},
                          {"index_built", in_use->info().built},
                          {"takes_feedback", feedback_.has_value()}});
}

void Service::check_token(const Request& head) const {
    if (!options_.tokens.any() || options_.tokens.admit(head.header("authorization").value_or(""))) return;
    throw Problem(401, "this needs one of the service's tokens, as `Authorization: Bearer TOKEN`",
                  {{"WWW-Authenticate", "Bearer"}});
}

bool Service::admits_origin(const Request& head) const {
    const auto origin = head.header("origin");
    return origin && std::ranges::find(options_.origins, *origin) != options_.origins.end();
}

std::vector<Header> Service::cross_origin_headers(const Request& head) const {
    if (options_.origins.empty()) return {};
    std::vector<Header> headers{{"Vary", "Origin"}};
    if (!admits_origin(head)) return headers;
    headers.push_back({"Access-Control-Allow-Origin", std::string(*head.header("origin"))});
    headers.push_back({"Access-Control-Expose-Headers", "ETag, Location, Retry-After"});
    return headers;
}

Plan Service::preflight(const Request& head) const {
    const std::string methods = routes_.allowed(head.target);
    if (methods.empty()) throw Problem(404, "there is nothing at this path");
    Response response;
    response.status = 204;
    response.headers.push_back({"Allow", methods});
    if (admits_origin(head)) {
        response.headers.push_back({"Access-Control-Allow-Methods", methods});
        response.headers.push_back({"Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match"});
        response.headers.push_back({"Access-Control-Max-Age", "600"});
    }
    return {.route = "preflight", .at_once = true, .answer = [response](const Request&) { return response; }};
}

} // namespace vakpeil::tools
