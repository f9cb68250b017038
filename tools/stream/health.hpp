#pragma once

#include <atomic>
#include <chrono>
#include <string>

#include "tools/stream/counters.hpp"
#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

namespace vakpeil::tools {

// Answers requests on the subjects S.health (every worker does) and S.health.WORKER with the worker's counters:
//
//   nats request S.health '' --replies 0 --timeout 2s
//
// No port is opened: who may ask is what the server's permissions say. What is given outlives it.
class Health {
public:
    // Throws Error(unreadable) when it cannot subscribe.
    Health(const NatsConnection& connection, const StreamNames& names, std::string worker, std::size_t threads,
           const Counters& counters, const std::atomic<bool>& draining);
    ~Health() = default;
    Health(const Health&) = delete;
    Health& operator=(const Health&) = delete;

    [[nodiscard]] std::string json() const;

private:
    static void reply(natsConnection* connection, natsSubscription* subscription, natsMsg* message, void* health);
    [[nodiscard]] SubscriptionHandle listen(const std::string& subject);

    const NatsConnection* connection_;
    std::string worker_;
    std::size_t threads_;
    const Counters* counters_;
    const std::atomic<bool>* draining_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    SubscriptionHandle all_;
    SubscriptionHandle own_;
};

} // namespace vakpeil::tools
