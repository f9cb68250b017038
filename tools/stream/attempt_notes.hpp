#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

// How often a worker has begun on a record that had been delivered before: noted in the bucket S_attempts *before* the
// attempt, so that an attempt that kills the worker counts.
//
// The number of deliveries does not say it: a batch is delivered as a whole, and a record that kills the worker would
// take the blameless ones of its batch with it, time after time, until all of them were called poison.
//
// Notes are dropped after a week. For several threads.

namespace vakpeil::tools {

class AttemptNotes {
public:
    // Makes the bucket when it is not there; waits for the server as ask_patiently does. Throws Error(unreadable) when
    // the server refuses.
    AttemptNotes(const NatsConnection& connection, const StreamNames& names, int replicas,
                 const std::atomic<bool>& stop);

    // Notes one more and says how many there were; nothing when the server did not take it, and none was noted.
    [[nodiscard]] std::optional<std::uint64_t> begin(const std::string& dump, std::uint64_t ordinal);

    // How many there are; nothing when the server does not say.
    [[nodiscard]] std::optional<std::uint64_t> count(const std::string& dump, std::uint64_t ordinal);

private:
    KeyValueHandle bucket_;
};

} // namespace vakpeil::tools
