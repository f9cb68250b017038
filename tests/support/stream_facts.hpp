#pragma once

#include <cstdint>
#include <string>

// What a NATS server says about its streams.

namespace vakpeil::test {

// Messages in the stream; 0 when there is no such stream or no server.
[[nodiscard]] std::uint64_t stored(const std::string& url, const std::string& stream);

// Records that workers have and did not acknowledge.
[[nodiscard]] std::uint64_t unacknowledged(const std::string& url, const std::string& stream);

// Of the three that keep the stream, the one that answers; empty when there is none.
[[nodiscard]] std::string leader(const std::string& url, const std::string& stream);

// What the first to answer says; empty when nobody does.
[[nodiscard]] std::string request(const std::string& url, const std::string& subject);

// A stream of another kind than the feed makes.
void make_memory_stream(const std::string& url, const std::string& stream, const std::string& subjects);

} // namespace vakpeil::test
