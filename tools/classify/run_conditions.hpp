#pragma once

#include <string>

#include "tools/classify/dump_run.hpp"

namespace vakpeil::tools {

// What the output of a run hangs on: its inputs by name and size (of a folder, the files in it), the options that shape
// a line, and the index, which `index` tells apart from others. Not the number of threads.
[[nodiscard]] RunConditions run_conditions(const DumpRun& run, const std::string& index);

} // namespace vakpeil::tools
