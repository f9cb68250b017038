#include "tools/stream/record_message.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vakpeil::tools {

namespace {

using nlohmann::json;

constexpr std::size_t shown_bytes = 256; // of a record that cannot be sent

std::uint64_t number(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

std::string text(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

} // namespace

std::size_t Outgoing::size() const noexcept {
    constexpr std::size_t status_line = 16; // "NATS/1.0\r\n" and the empty line after the headers
    constexpr std::size_t around = 4;       // ": " and "\r\n"
    std::size_t bytes = payload.size() + status_line;
    for (const Header& header : headers)
        bytes += header.name.size() + header.value.size() + around;
    return bytes;
}

std::string record_header_value(const DumpRecord& record) {
    nlohmann::ordered_json value{{"record", record.ordinal},
                                 {"source", record.place.source},
                                 {"line", record.place.line},
                                 {"offset", record.place.offset}};
    if (!record.defect.empty()) value["defect"] = record.defect;
    return value.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

std::string_view payload_of(const natsMsg* message) noexcept {
    const char* const data = natsMsg_GetData(message);
    const int length = natsMsg_GetDataLength(message);
    return data == nullptr || length <= 0 ? std::string_view{}
                                          : std::string_view(data, static_cast<std::size_t>(length));
}

std::string header_of(natsMsg* message, const char* name) {
    const char* value = nullptr;
    return natsMsgHeader_Get(message, name, &value) == NATS_OK && value != nullptr ? value : "";
}

std::optional<DumpRecord> decode_record(natsMsg* message) {
    const json value = json::parse(header_of(message, record_header), nullptr, false);
    if (!value.is_object()) return std::nullopt;
    DumpRecord record;
    record.ordinal = number(value, "record");
    if (record.ordinal == 0) return std::nullopt;
    record.place = {text(value, "source"), number(value, "line"), number(value, "offset")};
    record.defect = text(value, "defect");
    record.json = payload_of(message);
    return record;
}

std::string message_id(std::string_view dump, std::uint64_t ordinal) {
    return fmt::format("{}:{}", dump, ordinal);
}

DumpRecord defective(const DumpRecord& record, std::string defect) {
    return {record.ordinal, record.place, record.json.substr(0, shown_bytes), std::move(defect)};
}

} // namespace vakpeil::tools
