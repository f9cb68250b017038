#pragma once

#include <memory>
#include <optional>
#include <string>

// HTTP by libcurl, for reading the register's API.
//
//   HttpClient client(key);
//   const HttpAnswer answer = client.get("https://onderwijs.api.vlaanderen.be/...");
//   if (answer.status == 200) use(answer.body);
//
// The key goes into the header `x-api-key` and nowhere else: it is in no message, and no redirect is followed that
// could carry it to another host. One client is one connection, for one thread.

namespace vakpeil::tools {

struct HttpAnswer {
    long status = 0;                // 0 when there was no answer
    std::string body;               // at most 32 MiB; a longer one is a problem
    std::optional<int> retry_after; // seconds, when the server says so
    std::string problem;            // why there was no answer, or not a whole one
};

class HttpClient {
public:
    explicit HttpClient(const std::string& key);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) = delete;

    // At most 60 seconds. Never throws on what the network does.
    [[nodiscard]] HttpAnswer get(const std::string& url);

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

// `reference`, as it stands in an answer from `base`, as a whole URL; nothing when it is no URL.
[[nodiscard]] std::optional<std::string> resolve_url(const std::string& base, const std::string& reference);

// "https://host:443", lower case; nothing when the URL has no scheme http or https, or no host.
[[nodiscard]] std::optional<std::string> origin_of(const std::string& url);

// True when what is sent stays unread on its way: https, or http to this machine.
[[nodiscard]] bool keeps_a_secret(const std::string& url);

} // namespace vakpeil::tools
