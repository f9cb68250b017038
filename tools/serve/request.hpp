#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/serve/problem.hpp"

// A request as the routes read it, and the parsing of what HTTP leaves to its users: targets, queries, media types.
//
//   Request request{.method = "GET", .target = parse_target("/v1/title?q=kok&top=3")};
//   request.target.query.whole_number("top", 1, 24).value_or(5); // 3

namespace vakpeil::tools {

// The parameters of a query, decoded. Each may be given once.
class Query {
public:
    Query() = default;
    explicit Query(std::vector<std::pair<std::string, std::string>> parameters) : parameters_(std::move(parameters)) {}

    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

    // Throws Problem(400) for what is none, or not within the bounds.
    [[nodiscard]] std::optional<std::size_t> whole_number(std::string_view name, std::size_t least,
                                                          std::size_t most) const;
    [[nodiscard]] std::optional<double> number(std::string_view name, double least, double most) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view name) const; // true or false

    // Throws Problem(400) for a parameter with another name, so that a misspelt one is not taken for absent.
    void allow_only(const std::vector<std::string_view>& names) const;

private:
    std::vector<std::pair<std::string, std::string>> parameters_;
};

struct Target {
    std::vector<std::string> segments; // of the path, decoded, none empty; "/" has none
    Query query;
};

// The target of a request line: a path with a query, or a whole URL, whose host is left out. Throws Problem(400) for a
// path with `.` or `..`, an empty segment, a bad escape, a control character, or what is not UTF-8.
[[nodiscard]] Target parse_target(std::string_view target);

struct Request {
    std::string method = {};
    Target target = {};
    std::vector<Header> headers = {}; // names in small letters
    std::string body = {};

    // The first with this name, in small letters; nothing when there is none.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;

    // "text/html" of `Content-Type: text/HTML; charset=utf-8`; empty when it does not say.
    [[nodiscard]] std::string media_type() const;
};

// Whether a list such as `gzip;q=0.5, *` accepts a coding; a coding with q=0 is not accepted.
[[nodiscard]] bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

// Whether an If-None-Match has this entity tag, or `*`; weak ones compare as strong ones.
[[nodiscard]] bool has_entity_tag(std::string_view if_none_match, std::string_view tag);

} // namespace vakpeil::tools
