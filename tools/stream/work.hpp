#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "tools/classify/record_classifier.hpp"
#include "tools/stream/counters.hpp"
#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

// Takes records from the stream S_in, classifies them, and puts what came of each into S_out.
//
//   WorkControl control;
//   work(connection, names, {.threads = 8}, [&] { return [c = make_classifier()](const DumpRecord& r) {...}; },
//   control);
//
// All workers share the durable consumer `work` of S_in: each record goes to one of them. A record is acknowledged
// after the server has confirmed its result, so it is never lost; when the acknowledgement is lost, it is delivered
// again and its result published twice, under one message id, and the collector drops what the server no longer knew.
//
// Poison. A record whose attempt throws is tried again later, after waits that grow. A record that kills the process is
// delivered anew after `ack_wait`. One that was delivered before is tried alone in its process, and each such attempt
// is noted beforehand (AttemptNotes); when `max_attempts` are used up, it is not tried any more but goes to
// S.out.DUMP.dead with the reason, and is taken off the consumer once that is confirmed. The consumer itself delivers
// without limit: with a limit the server would drop a record in silence.

namespace vakpeil::tools {

struct WorkOptions {
    std::size_t threads = 1;
    int batch = 64;                              // records that a thread asks for at a time
    std::chrono::seconds ack_wait{30};           // without a sign of life, before others get them
    std::int64_t max_ack_pending = 50'000;       // records under way, over all workers
    std::uint64_t max_attempts = 5;              // at a record
    std::chrono::milliseconds first_delay{1000}; // before a failed attempt is repeated; then twice as long
    std::chrono::seconds idle_exit{0};           // without any record, after which it ends; 0: never
};

// What others see of the work while it runs, and how they end it.
struct WorkControl {
    Counters counters;
    std::atomic<bool> stop = false;
    std::function<void(const std::string&)> trouble = [](const std::string& /*what*/) {}; // called from any thread
};

// What to do with a record. May throw: the attempt failed.
using ClassifyFunction = std::function<Classified(const DumpRecord&)>;

// Returns after `control.stop` was set, when all that was fetched is confirmed (at most about ten seconds later, when
// the server is away), or after `idle_exit`. `make` is called once for each thread, in it. Throws Error(unreadable)
// when the server refuses for good; all threads have then ended.
void work(const NatsConnection& connection, const StreamNames& names, const WorkOptions& options,
          const std::function<ClassifyFunction()>& make, WorkControl& control);

} // namespace vakpeil::tools
