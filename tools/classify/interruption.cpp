#include "tools/classify/interruption.hpp"

#include <csignal>

namespace vakpeil::tools {

namespace {

sigset_t stopping_signals() {
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interruption::Interruption() {
    const sigset_t signals = stopping_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    watcher_ = std::jthread([this](const std::stop_token& end) { watch(end); });
}

Interruption::~Interruption() {
    watcher_.request_stop();
    watcher_.join();
    const sigset_t signals = stopping_signals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

// A thread of its own, since the others may be in the middle of a write that nobody reads.
void Interruption::watch(const std::stop_token& end) {
    constexpr timespec a_moment{0, 50'000'000};
    const sigset_t signals = stopping_signals();
    while (!end.stop_requested() && sigtimedwait(&signals, nullptr, &a_moment) < 0) {
    }
    if (end.stop_requested()) return;
    asked_ = true;
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // the next one finds this thread, and does what it always does
    std::unique_lock lock(mutex_);
    ended_.wait(lock, end, [] { return false; });
}

} // namespace vakpeil::tools
