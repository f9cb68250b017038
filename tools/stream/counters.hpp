#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace vakpeil::tools {

// What a worker did since it began. All threads count in it.
struct Counters {
    std::atomic<std::uint64_t> received{0};      // deliveries
    std::atomic<std::uint64_t> redelivered{0};   // of them, those that were not the first of their record
    std::atomic<std::uint64_t> answered{0};      // results stored: answers,
    std::atomic<std::uint64_t> rejected{0};      // records that cannot be read,
    std::atomic<std::uint64_t> dead{0};          // and dead letters
    std::atomic<std::uint64_t> failed{0};        // attempts that failed and are tried again later
    std::atomic<std::uint64_t> store_retries{0}; // results that were published again because no answer came
    std::atomic<std::uint64_t> bytes{0};         // of the records received
};

struct WorkerState {
    std::string id;
    std::uint64_t seconds = 0; // that it has run
    std::uint64_t threads = 0;
    std::uint64_t reconnects = 0;
    bool draining = false;
};

// One JSON object without a line feed.
[[nodiscard]] std::string counters_json(const Counters& counters, const WorkerState& state);

} // namespace vakpeil::tools
