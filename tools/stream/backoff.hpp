#pragma once

#include <chrono>
#include <cstdint>

// How long to wait before trying again: twice as long each time, and each waiter another time within that.
//
//   wait_before_try(3, 100ms, 10s, random) // between 400 and 800 ms
//
// The spread keeps a fleet that lost its server at one moment from coming back at one moment.

namespace vakpeil::tools {

// `tries` that failed so far, from 1; `random` any number.
[[nodiscard]] std::chrono::milliseconds wait_before_try(std::uint64_t tries, std::chrono::milliseconds first,
                                                        std::chrono::milliseconds longest,
                                                        std::uint64_t random) noexcept;

// With the clock for `random`.
[[nodiscard]] std::chrono::milliseconds wait_before_try(std::uint64_t tries, std::chrono::milliseconds first,
                                                        std::chrono::milliseconds longest) noexcept;

} // namespace vakpeil::tools
