#include "tools/serve/index_watch.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

namespace vakpeil::tools {

namespace {

// Of a file, what changes when it is replaced or written to; empty when there is none.
std::string state_of(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {} {}.{}", status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

} // namespace

IndexWatch::IndexWatch(std::filesystem::path path, std::function<void()> changed, std::chrono::milliseconds interval)
    : path_(std::move(path)), changed_(std::move(changed)), interval_(interval),
      thread_([this](const std::stop_token& end) { watch(end); }) {}

IndexWatch::~IndexWatch() {
    thread_.request_stop();
    asked_or_ended_.notify_all();
}

void IndexWatch::ask() {
    {
        const std::lock_guard lock(mutex_);
        asked_ = true;
    }
    asked_or_ended_.notify_all();
}

void IndexWatch::watch(const std::stop_token& end) {
    std::string in_use = state_of(path_);
    std::string before = in_use;
    while (!end.stop_requested()) {
        bool asked = false;
        {
            std::unique_lock lock(mutex_);
            asked_or_ended_.wait_for(lock, end, interval_, [this] { return asked_; });
            asked = std::exchange(asked_, false);
        }
        if (end.stop_requested()) return;
        const std::string now = state_of(path_);
        const bool settled = !now.empty() && now == before && now != in_use;
        before = now;
        if (!asked && !settled) continue;
        in_use = now;
        changed_();
    }
}

} // namespace vakpeil::tools
