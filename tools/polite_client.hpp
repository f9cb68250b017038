#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "tools/http_client.hpp"

namespace vakpeil::tools {

// Lets requests start at least `pause` apart, over all threads.
class Pacer {
public:
    explicit Pacer(std::chrono::milliseconds pause) : pause_(pause) {}
    void wait();

private:
    std::mutex mutex_;
    std::chrono::milliseconds pause_;
    std::chrono::steady_clock::time_point next_{};
};

struct FetchRules {
    std::size_t retries = 4;
    std::chrono::milliseconds backoff{2000};
};

struct Fetched {
    std::string body;
    std::string failure; // why there is no body: "HTTP 500 after 5 attempts"
};

// An answer 200, tried for as the rules say. `is_whole` tells whether a body is what it should be; one that is not
// counts as a broken answer. A server that asks to wait longer than five minutes is not waited for, and none is once
// `stop` is set. Throws Error when going on is of no use: the key is refused, or a redirect.
[[nodiscard]] Fetched fetch(HttpClient& client, Pacer& pacer, const FetchRules& rules, const std::string& url,
                            bool (*is_whole)(const std::string& body), const std::atomic<bool>& stop);

} // namespace vakpeil::tools
