#include "tools/stream/backoff.hpp"

#include <algorithm>

namespace vakpeil::tools {

namespace {

using std::chrono::milliseconds;

// splitmix64: neighbouring numbers become unlike ones.
std::uint64_t mixed(std::uint64_t number) noexcept {
    number += 0x9E3779B97F4A7C15;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EB;
    return number ^ (number >> 31U);
}

} // namespace

milliseconds wait_before_try(std::uint64_t tries, milliseconds first, milliseconds longest,
                             std::uint64_t random) noexcept {
    milliseconds most = std::min(first, longest);
    for (std::uint64_t doubled = 0; doubled < tries && most < longest; ++doubled)
        most = std::min(most * 2, longest);
    const auto half = static_cast<std::uint64_t>(most.count()) / 2;
    return milliseconds(half + mixed(random) % (half + 1));
}

milliseconds wait_before_try(std::uint64_t tries, milliseconds first, milliseconds longest) noexcept {
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    return wait_before_try(tries, first, longest, static_cast<std::uint64_t>(now));
}

} // namespace vakpeil::tools
