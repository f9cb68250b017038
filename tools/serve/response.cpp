#include "tools/serve/response.hpp"

#include <array>
#include <stdexcept>
#include <utility>

#include <zlib.h>

#include "lexicons/fnv.hpp"

namespace vakpeil::tools {

namespace {

// Below it the header says more than what compression saves.
constexpr std::size_t least_compressed_bytes = 1400;

bool is_text(std::string_view media_type) {
    return media_type.starts_with("text/") || media_type.find("json") != std::string_view::npos ||
           media_type.find("javascript") != std::string_view::npos || media_type == "image/svg+xml";
}

} // namespace

std::string_view reason_phrase(int status) noexcept {
    static constexpr std::array<std::pair<int, std::string_view>, 21> phrases{{
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    }};
    for (const auto& [known, phrase] : phrases)
        if (known == status) return phrase;
    return "Unknown";
}

Response json_response(const nlohmann::ordered_json& json, int status) {
    Response response;
    response.status = status;
    response.body = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    return response;
}

Response problem_response(int status, std::string_view detail) {
    const nlohmann::ordered_json problem = {
        {"type", "about:blank"}, {"title", reason_phrase(status)}, {"status", status}, {"detail", detail}};
    Response response = json_response(problem, status);
    response.media_type = "application/problem+json";
    return response;
}

Response problem_response(const Problem& problem) {
    Response response = problem_response(problem.status(), problem.what());
    response.headers = problem.headers();
    return response;
}

std::string entity_tag(std::string_view bytes) {
    Fnv hash;
    hash.add(bytes);
    return "\"" + hash.hexadecimal() + "\"";
}

Response tagged(Response response, const Request& request, const std::string& tag) {
    if (has_entity_tag(request.header("if-none-match").value_or(""), tag)) {
        response.status = 304;
        response.body.clear();
    }
    response.headers.push_back({"ETag", tag});
    response.headers.push_back({"Cache-Control", "no-cache"});
    return response;
}

Response compressed(Response response, const Request& request) {
    if (!is_text(response.media_type)) return response;
    response.headers.push_back({"Vary", "Accept-Encoding"});
    if (response.body.size() < least_compressed_bytes) return response;
    if (!accepts_coding(request.header("accept-encoding").value_or(""), "gzip")) return response;
    response.body = gzip(response.body, 1);
    response.headers.push_back({"Content-Encoding", "gzip"});
    return response;
}

std::string gzip(std::string_view bytes, int level) {
    constexpr int gzip_window = 15 + 16; // the largest window, with gzip's header
    constexpr int default_memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, default_memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot begin");
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    // zlib reads through a pointer that is not const, and changes nothing.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // NOLINT
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
    stream.avail_out = static_cast<uInt>(packed.size());
    const int outcome = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END) throw std::runtime_error("zlib cannot compress");
    return packed;
}

} // namespace vakpeil::tools
