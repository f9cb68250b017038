#pragma once

#include <chrono>
#include <vector>

#include "tools/stream/handles.hpp"

namespace vakpeil::tools {

struct Fetched {
    std::vector<MessageHandle> messages;
    natsStatus status = NATS_OK; // NATS_TIMEOUT: there were none
    jsErrCode code = static_cast<jsErrCode>(0);
};

// From a pull subscription: at most `batch`, as soon as there are some.
[[nodiscard]] Fetched fetch_messages(natsSubscription* subscription, int batch, std::chrono::milliseconds timeout);

} // namespace vakpeil::tools
