#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

// The streams of `--stream S`: made by the first feed, and used by all.
//
// Both keep their messages until somebody purges them or, when a greatest age is given, until they are that old: a
// record leaves the stream neither because it was worked on nor because the stream is full. A full stream (`max_bytes`)
// refuses new messages instead of dropping old ones, and the feed waits.

namespace vakpeil::tools {

struct StreamOptions {
    int replicas = 1;                           // servers of the cluster that keep each message
    std::int64_t max_bytes = -1;                // of each stream; -1: as much as the server has
    std::chrono::seconds max_age{0};            // 0: for ever
    std::chrono::seconds duplicate_window{120}; // in which the server knows a message id again
};

// Makes what is not there yet. Throws Error(usage) when there are streams of these names that are something else, and
// Error(unreadable) when the server refuses.
void make_streams(const NatsConnection& connection, const StreamNames& names, const StreamOptions& options);

// True when both streams are there. Throws Error(unreadable) when that cannot be asked, for another reason than that
// the server is away.
[[nodiscard]] bool have_streams(const NatsConnection& connection, const StreamNames& names);

// Until both are there or `keep_waiting` says no; true when they are.
bool wait_for_streams(const NatsConnection& connection, const StreamNames& names,
                      const std::function<bool()>& keep_waiting);

} // namespace vakpeil::tools
