#pragma once

#include <optional>

#include "tools/serve/http_connection.hpp"

// The header of a request, from Beast to what the routes read, and that of a response back.

namespace vakpeil::tools {

// What went wrong while it was read, as an answer; nothing when there is nobody to answer.
[[nodiscard]] std::optional<Response> header_problem(boost::system::error_code error);

// Without target and body.
[[nodiscard]] Request request_of(const http::request<http::empty_body>& head);

// Throw Problem for what Beast leaves to its users to refuse.
void check_head(const http::request<http::empty_body>& head);
void check_body(const HeadParser& head, const Plan& plan);

// With the headers that all have.
[[nodiscard]] http::response<http::empty_body> response_head(const HttpOptions& options, const Response& response,
                                                             unsigned version, bool keep_alive);

} // namespace vakpeil::tools
