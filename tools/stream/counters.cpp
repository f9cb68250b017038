#include "tools/stream/counters.hpp"

#include <nlohmann/json.hpp>

namespace vakpeil::tools {

std::string counters_json(const Counters& counters, const WorkerState& state) {
    return nlohmann::ordered_json{{"worker", state.id},
                                  {"seconds", state.seconds},
                                  {"threads", state.threads},
                                  {"draining", state.draining},
                                  {"received", counters.received.load()},
                                  {"redelivered", counters.redelivered.load()},
                                  {"answered", counters.answered.load()},
                                  {"rejected", counters.rejected.load()},
                                  {"dead", counters.dead.load()},
                                  {"failed", counters.failed.load()},
                                  {"store_retries", counters.store_retries.load()},
                                  {"bytes", counters.bytes.load()},
                                  {"reconnects", state.reconnects}}
        .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace vakpeil::tools
