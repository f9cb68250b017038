#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"
#include "tools/stream/work.hpp"

namespace vakpeil::tools {

struct ConsumerFacts {
    std::chrono::milliseconds ack_wait{0};
    int replicas = 1; // of the stream
};

// Makes the consumer that all workers share when it is not there. One that is there keeps its settings: the first
// worker's hold for all, and are what is returned. Waits for the server as ask_patiently does. Throws
// Error(unreadable).
[[nodiscard]] ConsumerFacts make_work_consumer(const NatsConnection& connection, const StreamNames& names,
                                               const WorkOptions& options, const std::atomic<bool>& stop);

// One thread's way to that consumer.
class WorkConsumer {
public:
    // Waits for the server as ask_patiently does. Throws Error(unreadable).
    WorkConsumer(const NatsConnection& connection, const StreamNames& names, const std::atomic<bool>& stop);

    // At most `batch`; none when there are none within `timeout`, or the server is away (after a little wait). Throws
    // Error(unreadable) when the connection is closed or the consumer is gone.
    [[nodiscard]] std::vector<MessageHandle> fetch(int batch, std::chrono::milliseconds timeout);

private:
    const NatsConnection* connection_;
    SubscriptionHandle subscription_;
    std::uint64_t failures_ = 0; // one after the other
};

} // namespace vakpeil::tools
