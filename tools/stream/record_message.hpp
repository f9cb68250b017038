#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nats/nats.h>

#include "corpora/dump_record.hpp"
#include "tools/stream/handles.hpp"

// How a record travels: its JSON as the payload, the rest in a header `Vakpeil-Record`, itself a JSON object of plain
// ASCII, so that a path or a defect with a line feed cannot break the headers.
//
//   Vakpeil-Record: {"record":17,"source":"dump.jsonl","line":17,"offset":40321}

namespace vakpeil::tools {

struct Header {
    std::string name;
    std::string value;
};

// A message to be published.
struct Outgoing {
    std::string subject;
    std::vector<Header> headers;
    std::string payload;

    // As the server counts it against its max_payload: never less than that.
    [[nodiscard]] std::size_t size() const noexcept;
};

inline constexpr const char* record_header = "Vakpeil-Record";
inline constexpr const char* reason_header = "Vakpeil-Reason";
inline constexpr const char* attempts_header = "Vakpeil-Attempts";
inline constexpr const char* deliveries_header = "Vakpeil-Deliveries";
inline constexpr const char* message_id_header = "Nats-Msg-Id";

[[nodiscard]] std::string record_header_value(const DumpRecord& record);

[[nodiscard]] std::string_view payload_of(const natsMsg* message) noexcept;

// Empty when it is not there.
[[nodiscard]] std::string header_of(natsMsg* message, const char* name);

// Nothing when it has no such header, or one that says nothing: it was not published by a feed.
[[nodiscard]] std::optional<DumpRecord> decode_record(natsMsg* message);

// "DUMP:17": the same for a record and for what became of it, however often it is published.
[[nodiscard]] std::string message_id(std::string_view dump, std::uint64_t ordinal);

// The record as a record with a defect, with as much of its bytes as a person needs to find it.
[[nodiscard]] DumpRecord defective(const DumpRecord& record, std::string defect);

} // namespace vakpeil::tools
