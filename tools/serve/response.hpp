#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "tools/serve/request.hpp"

// An answer before it is bytes on a connection.

namespace vakpeil::tools {

struct Response {
    int status = 200;
    std::string media_type = "application/json";
    std::string body = {};
    std::vector<Header> headers = {}; // besides those that every answer has
};

[[nodiscard]] std::string_view reason_phrase(int status) noexcept;

[[nodiscard]] Response json_response(const nlohmann::ordered_json& json, int status = 200);

// A problem document of RFC 9457.
[[nodiscard]] Response problem_response(int status, std::string_view detail);
[[nodiscard]] Response problem_response(const Problem& problem);

// A tag of these bytes, in its quotes: the same for the same bytes.
[[nodiscard]] std::string entity_tag(std::string_view bytes);

// 304 when the request has this entity tag already, else the response with the tag. "no-cache" lets it be kept, and
// asked about each time.
[[nodiscard]] Response tagged(Response response, const Request& request, const std::string& tag);

// Compressed with gzip when the client takes it, and when the body is a text long enough to be worth it.
[[nodiscard]] Response compressed(Response response, const Request& request);

// gzip; `level` 1 (fast) to 9 (small).
[[nodiscard]] std::string gzip(std::string_view bytes, int level);

} // namespace vakpeil::tools
