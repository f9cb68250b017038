#include "tools/stream/nats_error.hpp"

#include <fmt/format.h>

namespace vakpeil::tools {

std::string explain(natsStatus status, jsErrCode code) {
    switch (code) {
    case JSNotEnabledErr:
    case JSNotEnabledForAccountErr:
        return "JetStream is off; start the server with `--jetstream`, or with `jetstream {}` in its configuration";
    case JSStreamNameExistErr:
        return "a stream of this name exists with another configuration";
    case JSStreamReplicasNotSupportedErr:
        return "this server is alone; a stream with more than one replica needs a cluster";
    case JSStreamNotFoundErr:
        return "there is no such stream; start `vakpeil feed` first, which makes it";
    default:
        break;
    }
    if (status == NATS_NO_RESPONDERS)
        return "nobody answers for JetStream; start the server with `--jetstream`, or see whether its cluster has a "
               "leader";
    if (status == NATS_NO_SERVER) return "no server answers; check the address, and that nats-server runs";
    if (status == NATS_CONNECTION_AUTH_FAILED || status == NATS_NOT_PERMITTED)
        return "the server does not allow it; check --creds and what the user may publish and subscribe to";
    if (status == NATS_TIMEOUT) // the server does not answer at all where it forbids the question
        return "no answer in time; see whether the cluster has a leader, and check --creds and what the user may "
               "publish and subscribe to";
    if (status == NATS_SSL_ERROR) return "no secure connection; check --tls-ca and the server's certificate";
    const char* const last = nats_GetLastError(nullptr);
    std::string text = natsStatus_GetText(status);
    if (last != nullptr && *last != '\0' && text != last) text += fmt::format(" ({})", last);
    if (code != 0) text += fmt::format(" [JetStream error {}]", static_cast<int>(code));
    return text;
}

Error nats_error(const std::string& url, std::string_view what, natsStatus status, jsErrCode code) {
    return {ErrorKind::unreadable, url, 0, fmt::format("{}: {}", what, explain(status, code))};
}

bool is_transient(natsStatus status, jsErrCode code) noexcept {
    switch (code) {
    case JSClusterNoPeersErr:
    case JSClusterNotAvailErr:
    case JSClusterNotLeaderErr:
    case JSClusterNotAssignedErr:
    case JSClusterIncompleteErr:
    case JSInsufficientResourcesErr:
    case JSStreamOfflineErr:
    case JSConsumerOfflineErr:
        return true;
    default:
        break;
    }
    return status == NATS_TIMEOUT || status == NATS_CONNECTION_DISCONNECTED || status == NATS_NO_RESPONDERS ||
           status == NATS_STALE_CONNECTION || status == NATS_IO_ERROR || status == NATS_INSUFFICIENT_BUFFER;
}

} // namespace vakpeil::tools
