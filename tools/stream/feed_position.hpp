#pragma once

#include <cstdint>
#include <string>

#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

namespace vakpeil::tools {

// Where a stream of records stands, as to one dump.
struct FeedPosition {
    std::uint64_t ordinal = 0;         // of the dump's last record in it; 0: it has none
    std::uint64_t sequence = 0;        // that this has
    std::uint64_t stream_sequence = 0; // of the last message of any dump; only when the dump has a record
    bool defect = false;               // the last record is one with a defect
    std::string json;                  // of the last record
};

struct PositionAnswer {
    FeedPosition position;
    natsStatus status = NATS_OK; // NATS_OK: the position is known
    jsErrCode code = static_cast<jsErrCode>(0);
};

// What a server that lags behind says is older, never wrong: a message that is published upon it is refused.
[[nodiscard]] PositionAnswer feed_position(const NatsConnection& connection, const StreamNames& names,
                                           const std::string& dump);

} // namespace vakpeil::tools
