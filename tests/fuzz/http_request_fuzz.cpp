// Targets, queries and header lists of any bytes: they are read, or refused with a Problem, and nothing else.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <simdjson.h>

#include "tools/serve/line_cutter.hpp"
#include "tools/serve/request.hpp"

using namespace vakpeil::tools;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void read_target(std::string_view bytes) {
    try {
        const Target target = parse_target(bytes);
        for (const std::string& segment : target.segments) {
            require(!segment.empty() && segment != ".." && segment.find('/') == std::string::npos);
            require(simdjson::validate_utf8(segment));
        }
        (void)target.query.text("q");
        (void)target.query.whole_number("top", 1, 24);
        (void)target.query.flag("explain");
        (void)target.query.number("accept_precision", 0, 1);
        target.query.allow_only({"q"});
    } catch (const Problem& problem) {
        require(problem.status() == 400);
    }
}

void cut_lines(std::string_view bytes) {
    LineCutter whole(1000);
    std::string at_once = whole.add(bytes);
    at_once += whole.rest();
    LineCutter parts(1000);
    std::string in_parts;
    for (std::size_t at = 0; at < bytes.size(); at += 7)
        in_parts += parts.add(bytes.substr(at, 7));
    in_parts += parts.rest();
    require(at_once == in_parts);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read_target(bytes);
    (void)accepts_coding(bytes, "gzip");
    (void)has_entity_tag(bytes, "\"tag\"");
    (void)Request{.headers = {{"content-type", std::string(bytes)}}}.media_type();
    cut_lines(bytes);
    return 0;
}
