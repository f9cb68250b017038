#include "tools/stream/attempt_notes.hpp"

#include <charconv>

#include <fmt/format.h>

#include "tools/stream/nats_error.hpp"
#include "tools/stream/patience.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::int64_t week = std::int64_t{7} * 24 * 3600 * 1'000'000'000; // nanoseconds

std::string key_of(const std::string& dump, std::uint64_t ordinal) {
    return fmt::format("{}.{}", dump, ordinal);
}

NatsAnswer find_or_make(const NatsConnection& connection, const std::string& name, int replicas, kvStore** made) {
    if (js_KeyValue(made, connection.jetstream(), name.c_str()) == NATS_OK) return {};
    kvConfig config;
    kvConfig_Init(&config);
    config.Bucket = name.c_str();
    config.History = 1;
    config.TTL = week;
    config.StorageType = js_FileStorage;
    config.Replicas = replicas;
    const natsStatus status = js_CreateKeyValue(made, connection.jetstream(), &config);
    if (status == NATS_OK || js_KeyValue(made, connection.jetstream(), name.c_str()) == NATS_OK) return {}; // another's
    return {status};
}

} // namespace

AttemptNotes::AttemptNotes(const NatsConnection& connection, const StreamNames& names, int replicas,
                           const std::atomic<bool>& stop) {
    kvStore* made = nullptr;
    const std::string name = names.attempts();
    const NatsAnswer answer =
        ask_patiently(connection, stop, [&] { return find_or_make(connection, name, replicas, &made); });
    bucket_.reset(made);
    if (answer.status != NATS_OK) throw nats_error(connection.url(), "cannot make the bucket " + name, answer.status);
}

std::optional<std::uint64_t> AttemptNotes::count(const std::string& dump, std::uint64_t ordinal) {
    kvEntry* found = nullptr;
    const natsStatus status = kvStore_Get(&found, bucket_.get(), key_of(dump, ordinal).c_str());
    const KeyValueEntryHandle entry(found);
    if (status == NATS_NOT_FOUND) return 0;
    if (status != NATS_OK) return std::nullopt;
    const auto* const data = static_cast<const char*>(kvEntry_Value(found));
    std::uint64_t count = 0;
    std::from_chars(data, data + kvEntry_ValueLen(found), count);
    return count;
}

std::optional<std::uint64_t> AttemptNotes::begin(const std::string& dump, std::uint64_t ordinal) {
    const std::optional<std::uint64_t> before = count(dump, ordinal);
    if (!before) return std::nullopt;
    std::uint64_t revision = 0;
    const std::string next = std::to_string(*before + 1);
    if (kvStore_PutString(&revision, bucket_.get(), key_of(dump, ordinal).c_str(), next.c_str()) != NATS_OK)
        return std::nullopt;
    return before;
}

} // namespace vakpeil::tools
