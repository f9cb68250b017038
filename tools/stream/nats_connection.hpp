#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/stream/handles.hpp"

// A connection to a NATS server with JetStream, which comes back by itself when it is lost.
//
//   const NatsConnection connection({.url = "nats://127.0.0.1:4222", .name = "vakpeil work"});
//   js_GetStreamInfo(..., connection.jetstream(), ...);
//
// It tries to come back for ever, after waits that grow to eight seconds and differ from client to client. All that it
// hands out may be used by several threads.

namespace vakpeil::tools {

struct ConnectionOptions {
    std::string url;                        // or several with commas between them, the servers of one cluster
    std::string credentials = {};           // file of a user's JWT and seed; empty: none
    std::string certificate_authority = {}; // file of certificates that the server's must be signed by; empty: no TLS
    std::string name = {};                  // that the server's monitoring shows
};

class NatsConnection {
public:
    // Throws Error(unreadable) when no server answers, it lets nobody in, or it has no JetStream.
    explicit NatsConnection(const ConnectionOptions& options);
    ~NatsConnection();
    NatsConnection(const NatsConnection&) = delete;
    NatsConnection& operator=(const NatsConnection&) = delete;

    [[nodiscard]] natsConnection* handle() const noexcept { return connection_.get(); }
    [[nodiscard]] jsCtx* jetstream() const noexcept { return jetstream_.get(); }
    [[nodiscard]] const std::string& url() const noexcept { return url_; } // for messages: without a password

    // Of a message with its headers.
    [[nodiscard]] std::size_t max_payload() const noexcept;

    // How often it was lost and came back.
    [[nodiscard]] std::uint64_t reconnects() const noexcept;

    // Throws Error(unreadable) when it is closed for good: the server refused the user after a reconnect.
    void check_open() const;

private:
    std::string url_;
    ConnectionHandle connection_;
    JetStreamHandle jetstream_;
};

} // namespace vakpeil::tools
