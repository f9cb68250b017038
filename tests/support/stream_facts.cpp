#include "tests/support/stream_facts.hpp"

#include <array>

#include "corpora/error.hpp"
#include "tools/stream/nats_connection.hpp"

namespace vakpeil::test {

namespace {

using tools::NatsConnection;

tools::StreamInfoHandle info(const std::string& url, const std::string& stream) {
    jsStreamInfo* found = nullptr;
    try {
        const NatsConnection connection({.url = url});
        (void)js_GetStreamInfo(&found, connection.jetstream(), stream.c_str(), nullptr, nullptr);
    } catch (const Error&) { // no server at the moment
    }
    return tools::StreamInfoHandle(found);
}

} // namespace

std::uint64_t stored(const std::string& url, const std::string& stream) {
    const tools::StreamInfoHandle found = info(url, stream);
    return found ? found->State.Msgs : 0;
}

std::uint64_t unacknowledged(const std::string& url, const std::string& stream) {
    const NatsConnection connection({.url = url});
    jsConsumerInfo* found = nullptr;
    (void)js_GetConsumerInfo(&found, connection.jetstream(), stream.c_str(), "work", nullptr, nullptr);
    const tools::ConsumerInfoHandle consumer(found);
    return consumer ? static_cast<std::uint64_t>(consumer->NumAckPending) : 0;
}

std::string leader(const std::string& url, const std::string& stream) {
    const tools::StreamInfoHandle found = info(url, stream);
    return found && found->Cluster != nullptr && found->Cluster->Leader != nullptr ? found->Cluster->Leader : "";
}

std::string request(const std::string& url, const std::string& subject) {
    const NatsConnection connection({.url = url});
    natsMsg* received = nullptr;
    constexpr std::int64_t milliseconds = 1000;
    (void)natsConnection_RequestString(&received, connection.handle(), subject.c_str(), "", milliseconds);
    const tools::MessageHandle answer(received);
    return answer ? std::string(natsMsg_GetData(received), static_cast<std::size_t>(natsMsg_GetDataLength(received)))
                  : std::string{};
}

void make_memory_stream(const std::string& url, const std::string& stream, const std::string& subjects) {
    const NatsConnection connection({.url = url});
    std::array<const char*, 1> subject{subjects.c_str()};
    jsStreamConfig config;
    jsStreamConfig_Init(&config);
    config.Name = stream.c_str();
    config.Subjects = subject.data();
    config.SubjectsLen = 1;
    config.Storage = js_MemoryStorage;
    (void)js_AddStream(nullptr, connection.jetstream(), &config, nullptr, nullptr);
}

} // namespace vakpeil::test
