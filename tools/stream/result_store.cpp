#include "tools/stream/result_store.hpp"

#include <thread>
#include <utility>
#include <vector>

#include "tools/stream/backoff.hpp"

namespace vakpeil::tools {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

ResultStore::ResultStore(const NatsConnection& connection, Counters& counters, const std::atomic<bool>& stop,
                         std::function<void()> meanwhile, std::function<void(const std::string&)> trouble)
    : connection_(&connection), counters_(&counters), stop_(&stop), meanwhile_(std::move(meanwhile)),
      trouble_(std::move(trouble)), publisher_(connection) {}

bool ResultStore::may_go_on() {
    constexpr std::chrono::seconds grace{10};
    connection_->check_open();
    if (!*stop_) return true;
    if (!deadline_) deadline_ = Clock::now() + grace;
    return Clock::now() < *deadline_;
}

// How many are still missing after five seconds without any answer, or none.
std::size_t ResultStore::await(std::size_t missing, std::uint64_t first_tag, std::vector<bool>& stored) {
    constexpr milliseconds step{500};
    constexpr int most_silent_steps = 10;
    for (int silent_steps = 0; missing > 0 && silent_steps < most_silent_steps && may_go_on();) {
        const std::optional<PublishAck> ack = publisher_.next_ack(step);
        if (!ack) {
            ++silent_steps;
            meanwhile_();
            continue;
        }
        silent_steps = 0;
        if (ack->tag < first_tag || ack->tag - first_tag >= stored.size()) continue; // of results long since given up
        if (!ack->stored()) {
            refusal_ = ack->error;
            return missing;
        }
        if (!stored[ack->tag - first_tag]) --missing;
        stored[ack->tag - first_tag] = true;
    }
    return missing;
}

bool ResultStore::put(std::span<const Outgoing> results) {
    const std::uint64_t first_tag = std::exchange(next_tag_, next_tag_ + results.size());
    std::vector<bool> stored(results.size());
    std::size_t missing = results.size();
    for (std::uint64_t tries = 1; missing > 0; ++tries) {
        refusal_.clear();
        for (std::size_t i = 0; i < results.size(); ++i)
            if (!stored[i] && publisher_.publish(results[i], first_tag + i) != NATS_OK)
                break; // missed, and tried again
        missing = await(missing, first_tag, stored);
        if (missing == 0) return true;
        if (!may_go_on()) return false;
        counters_->store_retries += missing;
        trouble_(refusal_.empty() ? "the server does not confirm results; trying again"
                                  : "the stream of results refuses: " + refusal_ + "; trying again");
        meanwhile_();
        std::this_thread::sleep_for(wait_before_try(tries, milliseconds(50), milliseconds(1000)));
    }
    return true;
}

} // namespace vakpeil::tools
