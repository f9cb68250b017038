#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "tools/stream/collect_checkpoint.hpp"
#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

// Writes what became of the records of a dump: answers to the output, rejects and dead letters to the rejects, each
// record once.
//
//   const CollectCheckpoint done = collect(connection, names, {.dump = "dump_jsonl", .output = "answers.jsonl", ...});
//
// Results may be in the stream more than once: a worker that published one and was killed before it acknowledged the
// record leaves it to another. One bit a record says which are there (RecordSet), however long ago the first one came.
//
// It may be killed at any moment. About every second the files are flushed to the disk, and then a checkpoint
// (OUTPUT.checkpoint) says how many bytes of them hold and up to which message of the stream; the next run cuts off
// what is behind and reads the stream on from there. The server keeps no state that could disagree with it. Which
// records the bytes hold is in OUTPUT.ordinals and REJECTS.ordinals, eight bytes a record, gone at the end.

namespace vakpeil::tools {

struct CollectOptions {
    std::string dump;
    std::filesystem::path output;
    std::filesystem::path rejects;
    bool overwrite = false;                     // begin anew, though there is output
    bool ordered = false;                       // the output in the dump's order; written at the end
    std::uint64_t wait_for = 0;                 // records; 0: until the end marker's total is there
    std::chrono::milliseconds save_every{1000}; // between two checkpoints
};

// Returns when all are there; at once when a run before had them all. `progress` is called at each checkpoint. Throws
// Error(bad_input) when the files are not those of the checkpoint, Error(unwritable) and Error(unreadable).
CollectCheckpoint collect(
    const NatsConnection& connection, const StreamNames& names, const CollectOptions& options,
    const std::function<void(const CollectCheckpoint&)>& progress = [](const auto&) {});

} // namespace vakpeil::tools
