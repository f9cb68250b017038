#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "corpora/dump_record.hpp"
#include "tools/classify/record_classifier.hpp"

// The way of records from one reader over many workers to one writer, in the order in which they were read.
//
//   reader:  while (reader.next(record)) flow.add(std::move(record), reader.bytes_read());   flow.close();
//   workers: while (auto batch = flow.take()) { answer(*batch); flow.give(std::move(*batch)); }
//   writer:  while (!flow.finished()) if (auto batch = flow.next(100ms)) write(*batch);
//
// Records travel in batches, so that threads meet seldom. A worker with nothing else to do takes a batch that is not
// full yet: what trickles in is answered at once. The memory is bounded, since the reader waits when too much is on its
// way, what is answered but waits for its turn included. Any thread may call any function.

namespace vakpeil::tools {

struct Batch {
    std::uint64_t number = 0; // from 0, in the order of reading
    std::vector<DumpRecord> records;
    std::vector<Classified> answers; // one for each record, made by a worker
    std::size_t bytes = 0;           // of the records
    std::uint64_t bytes_read = 0;    // of the inputs, when the last record had been read
    bool answered_before = false;    // in the run that is resumed
};

struct BatchLimits {
    std::size_t records = 64;              // of a batch
    std::size_t bytes = 256u << 10;        // of a batch, after which no record is added to it
    std::size_t batches = 16;              // on their way
    std::size_t bytes_in_all = 64u << 20;  // on their way; a batch may exceed it when it is alone
    std::chrono::milliseconds patience{5}; // of a worker, for a batch to become full
};

class BatchFlow {
public:
    explicit BatchFlow(const BatchLimits& limits = {}) : limits_(limits) {}

    // Waits for room. False when no more records are wanted. Records answered before are not in one batch with others.
    bool add(DumpRecord&& record, std::uint64_t bytes_read, bool answered_before = false);

    // No more records come. What is on its way still reaches the writer, which then finds the failure, if there is one.
    void close(std::exception_ptr failure = nullptr);

    // Gives up what is on its way: take() has nothing more, and next() throws the failure.
    void abort(std::exception_ptr failure);

    // Waits for a batch. Nothing when there will be no more.
    [[nodiscard]] std::optional<Batch> take();
    void give(Batch&& batch);

    // The next batch in order, or nothing when it does not come in time.
    [[nodiscard]] std::optional<Batch> next(std::chrono::milliseconds patience);
    [[nodiscard]] bool finished() const; // closed, and all is written
    [[nodiscard]] bool closed() const;   // no more records are wanted
    [[nodiscard]] std::exception_ptr failure() const;

private:
    [[nodiscard]] bool has_room() const;
    void seal();

    BatchLimits limits_;
    mutable std::mutex mutex_;
    std::condition_variable room_;
    std::condition_variable work_;
    std::condition_variable done_;
    Batch open_; // being filled
    std::deque<Batch> waiting_;
    std::map<std::uint64_t, Batch> answered_; // by number, until it is their turn
    std::uint64_t next_number_ = 0;           // of the open batch
    std::uint64_t next_written_ = 0;
    std::size_t batches_ = 0; // on their way, the open one included
    std::size_t bytes_ = 0;
    bool closed_ = false;
    bool aborted_ = false;
    std::exception_ptr failure_;
};

} // namespace vakpeil::tools
