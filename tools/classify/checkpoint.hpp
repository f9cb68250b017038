#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tools/classify/summary.hpp"

// How far a run over a dump got, in a small JSON file beside its output, so that the next run goes on from there.
//
// It is written after the bytes that it speaks of are on the disk, beside its place and renamed into it. So, whenever
// the program or the machine stops, what stands behind those bytes can be cut off and made again.

namespace vakpeil::tools {

// What must be the same for a run to go on from another: name and value, in the order in which they are told.
using RunConditions = std::vector<std::pair<std::string, std::string>>;

struct Checkpoint {
    bool complete = false; // there is nothing left to do
    std::uint64_t output_bytes = 0;
    std::uint64_t rejects_bytes = 0;
    ClassifySummary summary; // its records are those done
    RunConditions conditions;

    bool operator==(const Checkpoint&) const = default;
};

[[nodiscard]] std::string checkpoint_path(const std::string& output); // OUTPUT.checkpoint

// Throws Error(unwritable).
void write_checkpoint(const std::string& path, const Checkpoint& checkpoint);

// Nothing when there is no such file. Throws Error(bad_input) when it is not a checkpoint of this version.
[[nodiscard]] std::optional<Checkpoint> read_checkpoint(const std::string& path);

// Throws Error(usage) that says what differs.
void expect_same_conditions(const RunConditions& saved, const RunConditions& current, const std::string& path);

} // namespace vakpeil::tools
