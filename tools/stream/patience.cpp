#include "tools/stream/patience.hpp"

#include <chrono>
#include <cstdint>
#include <thread>

#include "tools/stream/backoff.hpp"
#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

NatsAnswer ask_patiently(const NatsConnection& connection, const std::atomic<bool>& stop,
                         const std::function<NatsAnswer()>& ask) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::minutes patience{1};
    constexpr std::chrono::milliseconds first{50};
    constexpr std::chrono::milliseconds longest{2000};
    const Clock::time_point begin = Clock::now();
    NatsAnswer answer = ask();
    for (std::uint64_t tries = 1; is_transient(answer.status, answer.code); ++tries) {
        if (stop || Clock::now() - begin > patience) break;
        connection.check_open();
        std::this_thread::sleep_for(wait_before_try(tries, first, longest));
        answer = ask();
    }
    return answer;
}

} // namespace vakpeil::tools
