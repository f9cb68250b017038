#include "tools/serve/routes.hpp"

#include <optional>
#include <utility>

namespace vakpeil::tools {

namespace {

std::optional<Captured> match(std::string_view pattern, const std::vector<std::string>& segments) {
    Captured captured;
    pattern.remove_prefix(1);
    for (const std::string& segment : segments) {
        if (pattern.empty()) return std::nullopt;
        const std::size_t end = std::min(pattern.find('/'), pattern.size());
        const std::string_view part = pattern.substr(0, end);
        if (part.starts_with('{'))
            captured.push_back(segment);
        else if (part != segment)
            return std::nullopt;
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    if (!pattern.empty()) return std::nullopt;
    return captured;
}

} // namespace

void Routes::add(Route route) {
    routes_.push_back(std::move(route));
}

RouteMatch Routes::find(const Request& head) const {
    const std::string_view asked = head.method;
    const std::string_view method = asked == "HEAD" ? "GET" : asked;
    for (const Route& route : routes_) {
        if (route.method != method) continue;
        if (std::optional<Captured> captured = match(route.pattern, head.target.segments))
            return {&route, std::move(*captured)};
    }
    if (const std::string methods = allowed(head.target); !methods.empty())
        throw Problem(405, "this path takes " + methods, {{"Allow", methods}});
    return {};
}

std::string Routes::allowed(const Target& target) const {
    std::string methods;
    for (const Route& route : routes_) {
        if (!match(route.pattern, target.segments)) continue;
        methods += std::string(route.method) + ", ";
        if (route.method == "GET") methods += "HEAD, ";
    }
    return methods.empty() ? methods : methods + "OPTIONS";
}

} // namespace vakpeil::tools
