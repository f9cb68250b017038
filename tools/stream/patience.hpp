#pragma once

#include <atomic>
#include <functional>

#include <nats/nats.h>

#include "tools/stream/nats_connection.hpp"

namespace vakpeil::tools {

struct NatsAnswer {
    natsStatus status = NATS_OK;
    jsErrCode code = static_cast<jsErrCode>(0);
};

// Asks until the answer is no want of a leader or of a connection (is_transient), with waits that grow: a program may
// start while the cluster is choosing a leader. Gives up, with the last answer, after a minute or when `stop` is set.
// Throws Error(unreadable) when the connection is closed.
//
//   const NatsAnswer answer = ask_patiently(connection, stop, [&] { return NatsAnswer{js_AddConsumer(...), code}; });
[[nodiscard]] NatsAnswer ask_patiently(const NatsConnection& connection, const std::atomic<bool>& stop,
                                       const std::function<NatsAnswer()>& ask);

} // namespace vakpeil::tools
