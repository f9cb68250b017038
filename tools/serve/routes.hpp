#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/serve/http_server.hpp"
#include "tools/serve/request.hpp"
#include "tools/serve/response.hpp"

// Which function answers which request.
//
//   Routes routes;
//   routes.add({.method = "GET", .pattern = "/v1/examples/{name}", .answer = answer_example});
//   const RouteMatch found = routes.find(head); // found.captured = {"metselaar"}

namespace vakpeil::tools {

using Captured = std::vector<std::string>; // what stood in the place of {name}s, in order

struct Route {
    std::string_view method;
    std::string_view pattern; // "/v1/qualifications/{code}"; names in braces stand for one segment
    std::size_t body_bytes = 0;
    bool at_once = false;     // see Plan
    bool needs_token = false; // when the service has tokens
    std::function<Response(const Request&, const Captured&)> answer = {};
    std::function<AnswerLines(const Request&)> stream = {};
};

struct RouteMatch {
    const Route* route = nullptr; // nothing when no pattern fits the path
    Captured captured;
};

class Routes {
public:
    void add(Route route);

    // A HEAD is found as its GET. Throws Problem(405) with Allow when the path has routes, but none for the method.
    [[nodiscard]] RouteMatch find(const Request& head) const;

    // The methods of a path, "GET, HEAD, POST, OPTIONS"; empty when no pattern fits it.
    [[nodiscard]] std::string allowed(const Target& target) const;

    [[nodiscard]] const std::vector<Route>& all() const noexcept { return routes_; }

private:
    std::vector<Route> routes_;
};

} // namespace vakpeil::tools
