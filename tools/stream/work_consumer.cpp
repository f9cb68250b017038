#include "tools/stream/work_consumer.hpp"

#include <span>
#include <thread>

#include "tools/stream/backoff.hpp"
#include "tools/stream/message_list.hpp"
#include "tools/stream/nats_error.hpp"
#include "tools/stream/patience.hpp"

namespace vakpeil::tools {

namespace {

constexpr const char* consumer_name = "work";

NatsAnswer find_or_make(const NatsConnection& connection, const StreamNames& names, const WorkOptions& options,
                        ConsumerInfoHandle& info) {
    NatsAnswer answer;
    jsConsumerInfo* found = nullptr;
    answer.status =
        js_GetConsumerInfo(&found, connection.jetstream(), names.in().c_str(), consumer_name, nullptr, &answer.code);
    if (answer.status == NATS_NOT_FOUND || answer.code == JSConsumerNotFoundErr) {
        const std::string subjects = names.in_subjects();
        jsConsumerConfig config;
        jsConsumerConfig_Init(&config);
        config.Durable = consumer_name;
        config.AckPolicy = js_AckExplicit;
        config.AckWait = std::chrono::nanoseconds(options.ack_wait).count();
        config.MaxDeliver = -1;
        config.MaxAckPending = options.max_ack_pending;
        config.MaxWaiting = 4096; // requests that wait for records: one a thread
        config.FilterSubject = subjects.c_str();
        answer.code = static_cast<jsErrCode>(0);
        answer.status =
            js_AddConsumer(&found, connection.jetstream(), names.in().c_str(), &config, nullptr, &answer.code);
    }
    info.reset(found);
    return answer;
}

} // namespace

ConsumerFacts make_work_consumer(const NatsConnection& connection, const StreamNames& names, const WorkOptions& options,
                                 const std::atomic<bool>& stop) {
    StreamInfoHandle stream;
    const NatsAnswer looked = ask_patiently(connection, stop, [&] {
        NatsAnswer answer;
        jsStreamInfo* found = nullptr;
        answer.status = js_GetStreamInfo(&found, connection.jetstream(), names.in().c_str(), nullptr, &answer.code);
        stream.reset(found);
        return answer;
    });
    if (looked.status != NATS_OK)
        throw nats_error(connection.url(), "cannot look for stream " + names.in(), looked.status, looked.code);
    ConsumerInfoHandle info;
    const NatsAnswer made =
        ask_patiently(connection, stop, [&] { return find_or_make(connection, names, options, info); });
    if (made.status != NATS_OK)
        throw nats_error(connection.url(), "cannot make the workers' consumer", made.status, made.code);
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(info->Config->AckWait)),
            static_cast<int>(stream->Config->Replicas)};
}

WorkConsumer::WorkConsumer(const NatsConnection& connection, const StreamNames& names, const std::atomic<bool>& stop)
    : connection_(&connection) {
    const std::string stream = names.in();
    jsSubOptions options;
    jsSubOptions_Init(&options);
    options.Stream = stream.c_str();
    options.Consumer = consumer_name;
    const NatsAnswer made = ask_patiently(connection, stop, [&] {
        NatsAnswer answer;
        natsSubscription* subscription = nullptr;
        answer.status = js_PullSubscribe(&subscription, connection.jetstream(), nullptr, consumer_name, nullptr,
                                         &options, &answer.code);
        subscription_.reset(subscription);
        return answer;
    });
    if (made.status != NATS_OK)
        throw nats_error(connection.url(), "cannot use the workers' consumer", made.status, made.code);
}

std::vector<MessageHandle> WorkConsumer::fetch(int batch, std::chrono::milliseconds timeout) {
    Fetched fetched = fetch_messages(subscription_.get(), batch, timeout);
    if (fetched.status == NATS_OK || fetched.status == NATS_TIMEOUT) {
        failures_ = 0;
        return std::move(fetched.messages);
    }
    connection_->check_open();
    if (fetched.status == NATS_INVALID_SUBSCRIPTION || fetched.code == JSConsumerNotFoundErr)
        throw nats_error(connection_->url(), "the workers' consumer is gone", fetched.status, fetched.code);
    constexpr std::chrono::milliseconds first{50};
    std::this_thread::sleep_for(wait_before_try(++failures_, first, timeout));
    return std::move(fetched.messages);
}

} // namespace vakpeil::tools
