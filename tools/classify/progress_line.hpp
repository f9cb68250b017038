#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/classify/dump_run.hpp"

// How far a run is, on standard error.

namespace vakpeil::tools {

// "12,345 records, 1,204 a second, 34% done, 2 min left, 3 could not be read". The time left is told when the inputs'
// size is known and there is enough to tell it by.
[[nodiscard]] std::string progress_text(const RunProgress& progress, double seconds);

// "45 s", "2 min", "3 h 05 min"
[[nodiscard]] std::string duration_text(double seconds);

// On a terminal one line, drawn over a few times a second; elsewhere a line every ten seconds.
class ProgressLine {
public:
    explicit ProgressLine(bool quiet); // shows nothing, but lines that are given to say()
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const RunProgress& progress);
    void say(const std::string& line); // above the progress
    void clear();                      // from the terminal

private:
    using Clock = std::chrono::steady_clock;

    bool quiet_;
    bool terminal_;
    bool drawn_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point shown_ = begun_;
};

} // namespace vakpeil::tools
