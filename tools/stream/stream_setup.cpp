#include "tools/stream/stream_setup.hpp"

#include <array>
#include <thread>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

namespace {

std::int64_t nanoseconds(std::chrono::seconds seconds) {
    return std::chrono::nanoseconds(seconds).count();
}

struct Lookup {
    StreamInfoHandle info; // nothing when there is no such stream
    natsStatus status = NATS_OK;
    jsErrCode code = static_cast<jsErrCode>(0);
};

Lookup look_up(const NatsConnection& connection, const std::string& stream) {
    Lookup lookup;
    jsStreamInfo* info = nullptr;
    lookup.status = js_GetStreamInfo(&info, connection.jetstream(), stream.c_str(), nullptr, &lookup.code);
    lookup.info.reset(info);
    if (lookup.status == NATS_NOT_FOUND || lookup.code == JSStreamNotFoundErr) lookup.status = NATS_OK;
    return lookup;
}

// What makes an existing stream unfit; empty when it is fit.
std::string misfit(const jsStreamConfig& config, const std::string& subjects, const StreamOptions& options) {
    if (config.SubjectsLen != 1 || config.Subjects[0] != subjects)
        return fmt::format("does not take just the subjects {}", subjects);
    if (config.Retention != js_LimitsPolicy) return "drops messages when they were read";
    if (config.Storage != js_FileStorage) return "is kept in memory only";
    if (config.Discard != js_DiscardNew) return "drops old messages when it is full";
    if (config.MaxMsgs > 0 || config.MaxMsgsPerSubject > 0) return "has a limit on the number of messages";
    if (config.Replicas < options.replicas)
        return fmt::format("has {} replicas, and {} are asked for", config.Replicas, options.replicas);
    return {};
}

void make_stream(const NatsConnection& connection, const std::string& name, const std::string& subjects,
                 const StreamOptions& options) {
    const Lookup lookup = look_up(connection, name);
    if (lookup.status != NATS_OK)
        throw nats_error(connection.url(), "cannot look for stream " + name, lookup.status, lookup.code);
    if (lookup.info) {
        const std::string wrong = misfit(*lookup.info->Config, subjects, options);
        if (wrong.empty()) return;
        throw Error(ErrorKind::usage, connection.url(), 0,
                    fmt::format("the stream {} is there, but it {}; give another --stream, or remove it with `nats "
                                "stream rm {}`",
                                name, wrong, name));
    }
    std::array<const char*, 1> subject{subjects.c_str()};
    jsStreamConfig config;
    jsStreamConfig_Init(&config);
    config.Name = name.c_str();
    config.Subjects = subject.data();
    config.SubjectsLen = 1;
    config.Storage = js_FileStorage;
    config.Retention = js_LimitsPolicy;
    config.Discard = js_DiscardNew;
    config.Replicas = options.replicas;
    config.MaxBytes = options.max_bytes;
    config.MaxAge = nanoseconds(options.max_age);
    config.Duplicates = nanoseconds(options.max_age.count() > 0 ? std::min(options.max_age, options.duplicate_window)
                                                                : options.duplicate_window);
    auto code = static_cast<jsErrCode>(0);
    const natsStatus status = js_AddStream(nullptr, connection.jetstream(), &config, nullptr, &code);
    if (status != NATS_OK) throw nats_error(connection.url(), "cannot make the stream " + name, status, code);
}

bool have_stream(const NatsConnection& connection, const std::string& name) {
    const Lookup lookup = look_up(connection, name);
    if (lookup.status != NATS_OK && !is_transient(lookup.status, lookup.code))
        throw nats_error(connection.url(), "cannot look for stream " + name, lookup.status, lookup.code);
    return lookup.info != nullptr;
}

} // namespace

void make_streams(const NatsConnection& connection, const StreamNames& names, const StreamOptions& options) {
    make_stream(connection, names.in(), names.in_subjects(), options);
    make_stream(connection, names.out(), names.out_subjects(), options);
}

bool have_streams(const NatsConnection& connection, const StreamNames& names) {
    return have_stream(connection, names.in()) && have_stream(connection, names.out());
}

bool wait_for_streams(const NatsConnection& connection, const StreamNames& names,
                      const std::function<bool()>& keep_waiting) {
    constexpr std::chrono::milliseconds pause{200};
    while (keep_waiting()) {
        if (have_streams(connection, names)) return true;
        connection.check_open();
        std::this_thread::sleep_for(pause);
    }
    return false;
}

} // namespace vakpeil::tools
