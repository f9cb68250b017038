#include "tools/serve/metrics.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

namespace vakpeil::tools {

namespace {

// A client may send any method; each would be a row of its own.
std::string known_method(std::string_view method) {
    constexpr std::array<std::string_view, 7> known{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"};
    return std::ranges::find(known, method) != known.end() ? std::string(method) : "other";
}

void append_head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
    text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

void append_gauge(std::string& text, std::string_view name, std::string_view help, double value) {
    append_head(text, name, "gauge", help);
    text += fmt::format("{} {}\n", name, value);
}

std::size_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::size_t open_descriptors() {
    std::error_code error;
    const std::filesystem::directory_iterator files("/proc/self/fd", error);
    return error ? 0 : static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

void Metrics::count_exchange(const Exchange& exchange) {
    const std::string route(exchange.route);
    const double seconds = std::chrono::duration<double>(exchange.took).count();
    const std::lock_guard lock(mutex_);
    ++requests_[{route, known_method(exchange.method), exchange.status}];
    Times& times = times_[route];
    ++times.count;
    times.seconds += seconds;
    const auto bound = std::ranges::lower_bound(bounds, seconds);
    if (bound != bounds.end()) ++times.counts[static_cast<std::size_t>(bound - bounds.begin())];
}

void Metrics::count_match(std::string_view status, std::string_view triage) {
    const std::lock_guard lock(mutex_);
    ++matches_[{std::string(status), std::string(triage)}];
}

void Metrics::count_reload(bool succeeded) {
    const std::lock_guard lock(mutex_);
    ++(succeeded ? reloads_ : failed_reloads_);
}

std::string Metrics::text(const Gauges& gauges) const {
    std::string text;
    append_head(text, "vakpeil_build_info", "gauge", "The program and the index in use");
    text +=
        fmt::format("vakpeil_build_info{{version=\"{}\",index_built=\"{}\"}} 1\n", gauges.version, gauges.index_built);
    append_gauge(text, "vakpeil_qualifications", "Qualifications in the index",
                 static_cast<double>(gauges.qualifications));
    append_gauge(text, "vakpeil_connections", "Open connections", static_cast<double>(gauges.http.connections));
    append_gauge(text, "vakpeil_requests_in_progress", "Requests that wait for an answer",
                 static_cast<double>(gauges.http.in_progress));
    append_gauge(text, "vakpeil_streams_in_progress", "Requests answered as they come",
                 static_cast<double>(gauges.http.streams));
    append_gauge(text, "process_resident_memory_bytes", "Memory in use", static_cast<double>(resident_bytes()));
    append_gauge(text, "process_open_fds", "Open file descriptors", static_cast<double>(open_descriptors()));
    const std::lock_guard lock(mutex_);
    append_counts(text);
    append_times(text);
    return text;
}

void Metrics::append_counts(std::string& text) const {
    append_head(text, "vakpeil_index_reloads_total", "counter", "Times the index was read again");
    text += fmt::format("vakpeil_index_reloads_total{{outcome=\"succeeded\"}} {}\n"
                        "vakpeil_index_reloads_total{{outcome=\"failed\"}} {}\n",
                        reloads_, failed_reloads_);
    append_head(text, "vakpeil_requests_total", "counter", "Requests answered");
    for (const auto& [key, count] : requests_)
        text += fmt::format("vakpeil_requests_total{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n", std::get<0>(key),
                            std::get<1>(key), std::get<2>(key), count);
    append_head(text, "vakpeil_vacancies_total", "counter", "Vacancies matched");
    for (const auto& [key, count] : matches_)
        text +=
            fmt::format("vakpeil_vacancies_total{{status=\"{}\",triage=\"{}\"}} {}\n", key.first, key.second, count);
}

void Metrics::append_times(std::string& text) const {
    append_head(text, "vakpeil_request_seconds", "histogram", "From the end of a request to the end of its answer");
    for (const auto& [route, times] : times_) {
        std::uint64_t below = 0;
        for (std::size_t at = 0; at < bounds.size(); ++at) {
            below += times.counts[at];
            text +=
                fmt::format("vakpeil_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bounds[at], below);
        }
        text += fmt::format("vakpeil_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
                            "vakpeil_request_seconds_sum{{route=\"{0}\"}} {2}\n"
                            "vakpeil_request_seconds_count{{route=\"{0}\"}} {1}\n",
                            route, times.count, times.seconds);
    }
}

} // namespace vakpeil::tools
