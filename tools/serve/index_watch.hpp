#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

// Notices when another file comes into the place of an index.
//
//   const std::string in_use = file_state("vakpeil.index"); // before it is read: what changes meanwhile is noticed too
//   Service service(...);
//   IndexWatch watch("vakpeil.index", in_use, [&] { service.reload(); });
//   watch.ask(); // do so now, whatever the file

namespace vakpeil::tools {

// Of a file, what changes when it is replaced or written to; empty when there is none.
[[nodiscard]] std::string file_state(const std::filesystem::path& path);

class IndexWatch {
public:
    // `changed` is called by a thread of its own, when the file is in another state than `in_use`, and has been so for
    // one interval: a file that is being copied is left alone.
    IndexWatch(std::filesystem::path path, std::string in_use, std::function<void()> changed,
               std::chrono::milliseconds interval = std::chrono::milliseconds(1000));
    ~IndexWatch();
    IndexWatch(const IndexWatch&) = delete;
    IndexWatch& operator=(const IndexWatch&) = delete;

    void ask();

private:
    void watch(const std::stop_token& end);

    std::filesystem::path path_;
    std::string in_use_;
    std::function<void()> changed_;
    std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable_any asked_or_ended_;
    bool asked_ = false;
    std::jthread thread_;
};

} // namespace vakpeil::tools
