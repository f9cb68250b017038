#include "tools/stream/collect_consumer.hpp"

#include <thread>

#include "tools/stream/backoff.hpp"
#include "tools/stream/message_list.hpp"
#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

using std::chrono::milliseconds;

ResultReader::ResultReader(const NatsConnection& connection, const StreamNames& names, const std::string& dump,
                           std::uint64_t sequence)
    : connection_(&connection), stream_(names.out()), subjects_(names.out_subjects(dump)), sequence_(sequence) {}

ResultReader::~ResultReader() {
    close();
}

void ResultReader::close() noexcept {
    if (!consumer_.empty() && !natsConnection_IsReconnecting(connection_->handle()))
        js_DeleteConsumer(connection_->jetstream(), stream_.c_str(), consumer_.c_str(), nullptr, nullptr);
    subscription_.reset();
    consumer_.clear();
    delivered_ = 0;
}

bool ResultReader::open() {
    constexpr std::chrono::minutes forgotten_after{1}; // without a request, by the server
    jsConsumerConfig config;
    jsConsumerConfig_Init(&config);
    config.DeliverPolicy = js_DeliverByStartSequence;
    config.OptStartSeq = sequence_ + 1;
    config.AckPolicy = js_AckNone;
    config.FilterSubject = subjects_.c_str();
    config.InactiveThreshold = std::chrono::nanoseconds(forgotten_after).count();
    config.MemoryStorage = true;
    auto code = static_cast<jsErrCode>(0);
    jsConsumerInfo* made = nullptr;
    natsStatus status = js_AddConsumer(&made, connection_->jetstream(), stream_.c_str(), &config, nullptr, &code);
    const ConsumerInfoHandle info(made);
    if (status == NATS_OK) {
        consumer_ = info->Name;
        jsSubOptions options;
        jsSubOptions_Init(&options);
        options.Stream = stream_.c_str();
        options.Consumer = consumer_.c_str();
        options.Config = config;
        natsSubscription* subscription = nullptr;
        status = js_PullSubscribe(&subscription, connection_->jetstream(), nullptr, nullptr, nullptr, &options, &code);
        subscription_.reset(subscription);
    }
    if (status == NATS_OK) return true;
    if (!is_transient(status, code) && code != JSConsumerNotFoundErr)
        throw nats_error(connection_->url(), "cannot read the stream " + stream_, status, code);
    connection_->check_open();
    close();
    return false;
}

// The server has sent what did not come, or knows the consumer no more.
bool ResultReader::is_behind() const {
    jsConsumerInfo* found = nullptr;
    auto code = static_cast<jsErrCode>(0);
    const natsStatus status =
        js_GetConsumerInfo(&found, connection_->jetstream(), stream_.c_str(), consumer_.c_str(), nullptr, &code);
    const ConsumerInfoHandle info(found);
    return status != NATS_OK || info->Delivered.Consumer != delivered_;
}

std::vector<Result> ResultReader::read(milliseconds timeout) {
    constexpr int batch = 500;
    std::vector<Result> results;
    if (subscription_ == nullptr && !open()) {
        std::this_thread::sleep_for(wait_before_try(++failures_, milliseconds(50), timeout));
        return results;
    }
    Fetched fetched = fetch_messages(subscription_.get(), batch, timeout);
    for (MessageHandle& message : fetched.messages) {
        jsMsgMetaData* found = nullptr;
        if (natsMsg_GetMetaData(&found, message.get()) != NATS_OK) continue;
        const MetaDataHandle facts(found);
        if (facts->Sequence.Consumer != delivered_ + 1) {
            close();
            return results;
        }
        ++delivered_;
        sequence_ = facts->Sequence.Stream;
        results.push_back({std::move(message), sequence_});
    }
    failures_ = 0;
    if (results.empty()) {
        connection_->check_open();
        if (fetched.status != NATS_TIMEOUT) std::this_thread::sleep_for(wait_before_try(1, milliseconds(50), timeout));
        if (is_behind()) close();
    }
    return results;
}

} // namespace vakpeil::tools
