#pragma once

#include "tools/classify/checkpoint.hpp"
#include "tools/classify/dump_run.hpp"

namespace vakpeil::tools {

// Where a run begins: at its checkpoint when it is to go on from there, else at the start, with a checkpoint that says
// so. Throws Error(usage) when the output or the rejects would be written over something, are an input, or cannot be
// gone on with though that is asked, and Error(bad_input) for what is no checkpoint.
[[nodiscard]] Checkpoint begin_at(const DumpRun& run);

} // namespace vakpeil::tools
