#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tools/stream/acked_publisher.hpp"
#include "tools/stream/counters.hpp"
#include "tools/stream/nats_connection.hpp"

namespace vakpeil::tools {

// Puts results into their stream and waits until the server says that each is there. While it does not, it tries again
// for as long as the worker runs: a server that is away is not a fault of the record. For one thread.
class ResultStore {
public:
    // `meanwhile` is called at least every second of waiting. What is given outlives it.
    ResultStore(const NatsConnection& connection, Counters& counters, const std::atomic<bool>& stop,
                std::function<void()> meanwhile, std::function<void(const std::string&)> trouble);

    // True when all are there. False only when it is to stop and they are not within ten seconds: nothing may then be
    // acknowledged, and all will be delivered anew.
    [[nodiscard]] bool put(std::span<const Outgoing> results);

private:
    [[nodiscard]] std::size_t await(std::size_t missing, std::uint64_t first_tag, std::vector<bool>& stored);
    [[nodiscard]] bool may_go_on();

    const NatsConnection* connection_;
    Counters* counters_;
    const std::atomic<bool>* stop_;
    std::function<void()> meanwhile_;
    std::function<void(const std::string&)> trouble_;
    AckedPublisher publisher_;
    std::uint64_t next_tag_ = 0;
    std::string refusal_; // the last one
    std::optional<std::chrono::steady_clock::time_point> deadline_;
};

} // namespace vakpeil::tools
