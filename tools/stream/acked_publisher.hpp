#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "tools/stream/handles.hpp"
#include "tools/stream/nats_connection.hpp"
#include "tools/stream/record_message.hpp"

// Publishes to a stream without waiting, and gives the server's answers one by one.
//
//   AckedPublisher publisher(connection);
//   publisher.publish(message, 17);
//   if (const auto ack = publisher.next_ack(5s); ack && ack->stored()) ... // message 17 is in the stream
//
// JetStream answers a publication on its reply subject (ADR-1 of NATS: {"stream": ..., "seq": ...} or {"error": ...}).
// Here that subject ends in the caller's tag, and one subscription reads all of them: no callback, no thread and no
// lock, where the library's own asynchronous publishing answers on a thread of its own. For one thread.

namespace vakpeil::tools {

struct PublishAck {
    std::uint64_t tag = 0;
    std::uint64_t sequence = 0; // that the message has in the stream
    bool duplicate = false;     // it was there already, by its message id
    int error_code = 0;         // of JetStream; -1 for what has none
    std::string error;          // empty: it is stored

    [[nodiscard]] bool stored() const noexcept { return error.empty(); }
};

class AckedPublisher {
public:
    // Throws Error(unreadable) when it cannot subscribe. The connection outlives it.
    explicit AckedPublisher(const NatsConnection& connection);

    // NATS_OK when it is on its way, which promises nothing; else why not. An answer bears the tag.
    [[nodiscard]] natsStatus publish(const Outgoing& message, std::uint64_t tag);

    // Nothing when none came in this time.
    [[nodiscard]] std::optional<PublishAck> next_ack(std::chrono::milliseconds timeout);

private:
    const NatsConnection* connection_;
    std::string inbox_;
    SubscriptionHandle answers_;
};

} // namespace vakpeil::tools
