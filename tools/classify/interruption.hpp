#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace vakpeil::tools {

// While it lives, the first SIGINT or SIGTERM asks to stop, and a second one stops the program at once. Threads that
// are started after it leave the signals to it.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] bool asked() const noexcept { return asked_; }

private:
    void watch(const std::stop_token& end);

    std::atomic<bool> asked_ = false;
    std::mutex mutex_;
    std::condition_variable_any ended_;
    std::jthread watcher_;
};

} // namespace vakpeil::tools
