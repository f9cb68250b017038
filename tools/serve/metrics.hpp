#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

#include "tools/serve/http_server.hpp"

// What the service counts, in the text format of Prometheus, version 0.0.4. Safe from several threads.

namespace vakpeil::tools {

// What is so now, and is not counted.
struct Gauges {
    HttpState http;
    std::size_t qualifications = 0;
    std::string_view version;
    std::string_view index_built;
};

class Metrics {
public:
    void count_exchange(const Exchange& exchange);
    void count_match(std::string_view status, std::string_view triage); // of a vacancy
    void count_reload(bool succeeded);

    [[nodiscard]] std::string text(const Gauges& gauges) const;

private:
    // With the mutex held.
    void append_counts(std::string& text) const;
    void append_times(std::string& text) const;

    // Upper bounds in seconds.
    static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,   0.25,   0.5,   1,    5};
    struct Times {
        std::array<std::uint64_t, bounds.size()> counts{}; // of each bound alone
        std::uint64_t count = 0;
        double seconds = 0;
    };

    mutable std::mutex mutex_;
    std::map<std::tuple<std::string, std::string, int>, std::uint64_t> requests_; // by route, method, status
    std::map<std::string, Times, std::less<>> times_;                             // by route
    std::map<std::pair<std::string, std::string>, std::uint64_t> matches_;
    std::uint64_t reloads_ = 0;
    std::uint64_t failed_reloads_ = 0;
};

} // namespace vakpeil::tools
