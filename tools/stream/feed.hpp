#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "corpora/dump_reader.hpp"
#include "tools/stream/nats_connection.hpp"
#include "tools/stream/stream_names.hpp"

// Publishes the records of a dump to the stream S_in: each once, in the dump's order, whatever is killed meanwhile.
//
//   DumpReader reader({.inputs = {"dump.jsonl"}});
//   const FeedSummary summary = feed(connection, names, reader, {.dump = "dump_jsonl"});
//
// Why each is there once. Up to `window` messages are under way at a time. Each carries `Nats-Expected-Last-Sequence`:
// the sequence that the message before it will have got. The server compares it with the stream at the moment that it
// stores the message (in a cluster on every replica, in the same order), so a message is only stored right behind the
// one before it: when one is lost, all behind it are refused, and none is stored twice. After a refusal, a lost answer
// or a restart of either side the feed asks the stream for its last message of this dump and goes on behind that; this
// first message also says `Nats-Expected-Last-Subject-Sequence` (0 when the dump has none yet), so that nothing of this
// dump came in between. Hence no file beside the dump says how far it got: the stream does, and another machine can go
// on. None of this hangs on how long ago something happened, as message ids do (`Nats-Msg-Id`, which the server only
// knows for its duplicate window, and, after a restart, for what is younger than that); they are sent too, as a second
// net.
//
// Two feeds at a time into one stream stay right, but refuse each other: feed one dump after the other.

namespace vakpeil::tools {

struct FeedOptions {
    std::string dump;
    std::size_t window = 1000;                       // messages under way
    std::size_t window_bytes = std::size_t{8} << 20; // and their bytes, but for a single one
    std::chrono::milliseconds ack_timeout{5000};     // without any answer, before the stream is asked again
};

struct FeedProgress {
    std::uint64_t published = 0; // by this run
    std::uint64_t found = 0;     // that the stream had already
    std::uint64_t defects = 0;   // among those published: records that cannot be read or sent
    std::uint64_t retries = 0;   // times that the stream was asked again where it stands
};

struct FeedReports {
    std::function<void(const FeedProgress&)> progress = [](const FeedProgress&) {}; // about every window
    std::function<void(const std::string&)> trouble = [](const std::string&) {};    // what it waits for
};

// Returns when all records and the end marker are in their streams. A record that is larger than the server takes goes
// as a record with a defect. Throws Error(bad_input) when the dump is not the one that was fed before under this name,
// Error(unreadable) when the dump breaks off, or the server refuses for good.
FeedProgress feed(const NatsConnection& connection, const StreamNames& names, DumpReader& reader,
                  const FeedOptions& options, const FeedReports& reports = {});

} // namespace vakpeil::tools
