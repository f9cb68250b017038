#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "corpora/dump_reader.hpp"
#include "tools/classify/checkpoint.hpp"
#include "tools/classify/record_classifier.hpp"
#include "tools/classify/summary.hpp"

// A dump in, a line of output for each record out, in the order of the records: one thread reads, some match, and the
// caller's writes.
//
//   const RunOutcome outcome = classify_dump(model, {.dump = {{"jobs.jsonl"}}, .output = "answers.jsonl"}, watch);
//
// The output is the same whatever the number of threads, and however often the run was stopped and resumed.

namespace vakpeil::tools {

struct DumpRun {
    DumpOptions dump;
    ClassifyOptions classify;
    std::size_t threads = 1;
    std::string output = "-";
    std::string rejects; // file for what cannot be read; may be empty
    std::optional<std::uint64_t> max_rejects;
    bool duplicates = false; // tell in which group of near-duplicates a record is; not for job postings
    bool resume = false;     // go on from the checkpoint, if there is one
    bool overwrite = false;  // begin again though there is output
    std::chrono::milliseconds between_checkpoints{1000};
    RunConditions conditions;
};

struct RunProgress {
    const ClassifySummary& summary; // of the runs before it too, when it is resumed
    std::uint64_t records_before = 0;
    std::uint64_t bytes_before = 0; // of the inputs, that hold them
    std::uint64_t bytes_read = 0;
    std::uint64_t bytes_in_all = 0; // 0 when it cannot be told
};

// Called by the thread that called classify_dump.
struct RunWatch {
    std::function<void(const RunProgress&)> progress; // often
    std::function<void(const std::string&)> notice;   // a line for a person
    std::function<bool()> interrupted;                // whether to finish what is on its way, and stop
};

struct RunOutcome {
    ClassifySummary summary;
    std::uint64_t records_before = 0;
    bool interrupted = false;
    bool was_complete = false; // before this run, so that it had nothing to do
};

// Throws Error when it cannot go on: (unreadable) when an input breaks off, (unwritable), (bad_input) for too many
// rejects, (usage) for places that cannot be. What was answered until then stays, and can be gone on from.
[[nodiscard]] RunOutcome classify_dump(const MatchModel& model, const DumpRun& run, const RunWatch& watch);

} // namespace vakpeil::tools
