#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

namespace vakpeil::tools {

struct Result {
    MessageHandle message;
    std::uint64_t sequence = 0; // in the stream
};

// The results of a dump from the stream S_out, in the stream's order and without a gap, whatever happens to servers.
//
// The server remembers nothing about the reader but for a consumer that it makes for the moment and that needs no
// acknowledgements. The consumer numbers what it sends: when a number is missing, or the consumer is gone, a new one is
// made behind the last message that came.
class ResultReader {
public:
    // After the message `sequence`. The arguments outlive it.
    ResultReader(const NatsConnection& connection, const StreamNames& names, const std::string& dump,
                 std::uint64_t sequence);
    ~ResultReader();
    ResultReader(const ResultReader&) = delete;
    ResultReader& operator=(const ResultReader&) = delete;

    // None when none came in this time. Throws Error(unreadable) when the server refuses for good.
    [[nodiscard]] std::vector<Result> read(std::chrono::milliseconds timeout);

private:
    [[nodiscard]] bool open();
    void close() noexcept;
    [[nodiscard]] bool is_behind() const;

    const NatsConnection* connection_;
    std::string stream_;
    std::string subjects_;
    std::uint64_t sequence_; // of the last message that came
    std::string consumer_;
    SubscriptionHandle subscription_;
    std::uint64_t delivered_ = 0; // by this consumer
    std::uint64_t failures_ = 0;  // one after the other
};

} // namespace vakpeil::tools
