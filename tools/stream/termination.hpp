#pragma once

#include <chrono>

namespace vakpeil::tools {

// SIGTERM and SIGINT as something to wait for. Made before any thread is, which then all leave these signals to it.
class TerminationSignals {
public:
    TerminationSignals();
    ~TerminationSignals();
    TerminationSignals(const TerminationSignals&) = delete;
    TerminationSignals& operator=(const TerminationSignals&) = delete;

    // True as soon as one came, false when none does in this time.
    [[nodiscard]] bool wait(std::chrono::milliseconds timeout) const;

private:
    int descriptor_;
};

} // namespace vakpeil::tools
