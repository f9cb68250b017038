#include "tools/classify/reject.hpp"

#include <fmt/format.h>

#include "tools/classify/line_text.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t excerpt_bytes = 200;

// Not in the middle of a sequence of UTF-8.
std::string_view excerpt(std::string_view text) {
    if (text.size() <= excerpt_bytes) return text;
    std::size_t end = excerpt_bytes;
    while (end > excerpt_bytes - 4 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

std::string reject_line(const DumpRecord& record, std::string_view reason) {
    std::string line = fmt::format("{{\"record\":{},\"source\":", record.ordinal);
    append_json_string(line, record.place.source);
    line += fmt::format(",\"line\":{},\"offset\":{},\"reason\":", record.place.line, record.place.offset);
    append_json_string(line, reason);
    line += ",\"excerpt\":";
    append_json_string(line, excerpt(record.json));
    line += '}';
    return line;
}

std::string reject_message(const DumpRecord& record, std::string_view reason) {
    return one_line(fmt::format("{}:{}: {}", record.place.source, record.place.line, reason));
}

} // namespace vakpeil::tools
