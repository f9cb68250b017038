#include "tools/stream/work_consumer.hpp"

#include <span>
#include <thread>

#include "tools/stream/backoff.hpp"
#include "tools/stream/message_list.hpp"
#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

namespace {

constexpr const char* consumer_name = "work";

} // namespace

ConsumerFacts make_work_consumer(const NatsConnection& connection, const StreamNames& names,
                                 const WorkOptions& options) {
    auto code = static_cast<jsErrCode>(0);
    jsStreamInfo* stream = nullptr;
    natsStatus status = js_GetStreamInfo(&stream, connection.jetstream(), names.in().c_str(), nullptr, &code);
    const StreamInfoHandle stream_info(stream);
    if (status != NATS_OK) throw nats_error(connection.url(), "cannot look for stream " + names.in(), status, code);
    jsConsumerInfo* found = nullptr;
    status = js_GetConsumerInfo(&found, connection.jetstream(), names.in().c_str(), consumer_name, nullptr, &code);
    if (status == NATS_NOT_FOUND || code == JSConsumerNotFoundErr) {
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
        status = js_AddConsumer(&found, connection.jetstream(), names.in().c_str(), &config, nullptr, &code);
    }
    const ConsumerInfoHandle info(found);
    if (status != NATS_OK) throw nats_error(connection.url(), "cannot make the workers' consumer", status, code);
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(info->Config->AckWait)),
            static_cast<int>(stream_info->Config->Replicas)};
}

WorkConsumer::WorkConsumer(const NatsConnection& connection, const StreamNames& names) : connection_(&connection) {
    const std::string stream = names.in();
    jsSubOptions options;
    jsSubOptions_Init(&options);
    options.Stream = stream.c_str();
    options.Consumer = consumer_name;
    auto code = static_cast<jsErrCode>(0);
    natsSubscription* made = nullptr;
    const natsStatus status =
        js_PullSubscribe(&made, connection.jetstream(), nullptr, consumer_name, nullptr, &options, &code);
    subscription_.reset(made);
    if (status != NATS_OK) throw nats_error(connection.url(), "cannot use the workers' consumer", status, code);
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
