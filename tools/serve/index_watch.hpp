#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

// Notices when another file comes into the place of an index.
//
//   IndexWatch watch("vakpeil.index", [&] { service.reload(); });
//   watch.ask(); // do so now, whatever the file

namespace vakpeil::tools {

class IndexWatch {
public:
    // `changed` is called by a thread of its own, when the file is another one or was written to, and has been so for
    // one interval: a file that is being copied is left alone.
    IndexWatch(std::filesystem::path path, std::function<void()> changed,
               std::chrono::milliseconds interval = std::chrono::milliseconds(1000));
    ~IndexWatch();
    IndexWatch(const IndexWatch&) = delete;
    IndexWatch& operator=(const IndexWatch&) = delete;

    void ask();

private:
    void watch(const std::stop_token& end);

    std::filesystem::path path_;
    std::function<void()> changed_;
    std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable_any asked_or_ended_;
    bool asked_ = false;
    std::jthread thread_;
};

} // namespace vakpeil::tools
