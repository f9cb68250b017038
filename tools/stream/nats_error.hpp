#pragma once

#include <string>
#include <string_view>

#include <nats/nats.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {

// What went wrong in a call of the NATS library, in words, with what to do about it where that can be known.
[[nodiscard]] std::string explain(natsStatus status, jsErrCode code = static_cast<jsErrCode>(0));

// An Error about `url`: "cannot make the stream: JetStream is off ...".
[[nodiscard]] Error nats_error(const std::string& url, std::string_view what, natsStatus status,
                               jsErrCode code = static_cast<jsErrCode>(0));

// True when the same call may succeed later: the server is away, is busy choosing a leader, or has no room yet.
[[nodiscard]] bool is_transient(natsStatus status, jsErrCode code) noexcept;

} // namespace vakpeil::tools
