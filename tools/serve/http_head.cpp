#include "tools/serve/http_head.hpp"

#include <ctime>

#include "corpora/ascii.hpp"

namespace vakpeil::tools {

namespace {

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "Sun, 06 Nov 1994 08:49:37 GMT"];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text;
}

} // namespace

std::optional<Response> header_problem(boost::system::error_code error) {
    if (error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return problem_response(431, "the header is larger than the service accepts");
    if (error == http::error::bad_version) return problem_response(505, "the service speaks HTTP/1.1");
    if (error.category() == make_error_code(http::error::bad_method).category())
        return problem_response(400, "this is no HTTP/1.1 request (" + error.message() + ")");
    return std::nullopt; // the connection broke
}

Request request_of(const http::request<http::empty_body>& head) {
    Request request;
    request.method = std::string(head.method_string());
    for (const auto& field : head)
        request.headers.push_back(
            {ascii_lower(std::string_view(field.name_string().data(), field.name_string().size())),
             std::string(field.value())});
    return request;
}

void check_head(const http::request<http::empty_body>& head) {
    const std::size_t hosts = head.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && head.version() >= 11)) throw Problem(400, "a request has one Host header");
    const bool has_coding = head.count(http::field::transfer_encoding) > 0;
    if (has_coding && head.count(http::field::content_length) > 0)
        throw Problem(400, "a request has Content-Length or Transfer-Encoding, not both");
    if (has_coding && !beast::iequals(head[http::field::transfer_encoding], "chunked"))
        throw Problem(501, "of the transfer codings the service knows 'chunked' alone");
    if (const auto coding = head[http::field::content_encoding]; !coding.empty() && !beast::iequals(coding, "identity"))
        throw Problem(415, "the body is compressed; send it as it is");
    if (const auto expected = head[http::field::expect]; !expected.empty() && !beast::iequals(expected, "100-continue"))
        throw Problem(417, "of the expectations the service knows '100-continue' alone");
}

void check_body(const HeadParser& head, const Plan& plan) {
    const bool has_length = head.content_length().has_value();
    if (plan.body_bytes == 0 && (head.chunked() || (has_length && *head.content_length() > 0)))
        throw Problem(413, "a request such as this has no body");
    if (plan.body_bytes > 0 && !has_length && !head.chunked())
        throw Problem(411, "a body needs a Content-Length, or Transfer-Encoding: chunked");
    if (has_length && *head.content_length() > plan.body_bytes)
        throw Problem(413, "the body has " + std::to_string(*head.content_length()) + " bytes; the most is " +
                               std::to_string(plan.body_bytes));
}

http::response<http::empty_body> response_head(const HttpOptions& options, const Response& response, unsigned version,
                                               bool keep_alive) {
    http::response<http::empty_body> head;
    head.version(version);
    head.result(static_cast<unsigned>(response.status));
    head.reason(boost::string_view(reason_phrase(response.status).data(), reason_phrase(response.status).size()));
    head.set(http::field::date, http_date());
    head.set(http::field::server, "vakpeil");
    for (const Header& header : options.headers)
        head.set(header.name, header.value);
    if (!response.body.empty() || response.status == 200) head.set(http::field::content_type, response.media_type);
    for (const Header& header : response.headers)
        head.insert(header.name, header.value);
    head.keep_alive(keep_alive);
    return head;
}

} // namespace vakpeil::tools
