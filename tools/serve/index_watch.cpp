#include "tools/serve/index_watch.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

namespace vakpeil::tools {

std::string file_state(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {} {}.{}", status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

IndexWatch::IndexWatch(std::filesystem::path path, std::string in_use, std::function<void()> changed,
                       std::chrono::milliseconds interval)
    : path_(std::move(path)), in_use_(std::move(in_use)), changed_(std::move(changed)), interval_(interval),
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
    std::string before = in_use_;
    while (!end.stop_requested()) {
        bool asked = false;
        {
            std::unique_lock lock(mutex_);
            asked_or_ended_.wait_for(lock, end, interval_, [this] { return asked_; });
            asked = std::exchange(asked_, false);
        }
        if (end.stop_requested()) return;
        const std::string now = file_state(path_);
        const bool settled = !now.empty() && now == before && now != in_use_;
        before = now;
        if (!asked && !settled) continue;
        in_use_ = now;
        changed_();
    }
}

} // namespace vakpeil::tools
