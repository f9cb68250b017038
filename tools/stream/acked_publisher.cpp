#include "tools/stream/acked_publisher.hpp"

#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tools/stream/nats_error.hpp"
#include "tools/stream/stream_names.hpp"

namespace vakpeil::tools {

namespace {

using nlohmann::json;

std::string new_inbox() {
    natsInbox* made = nullptr;
    if (natsInbox_Create(&made) != NATS_OK) throw std::bad_alloc();
    std::string inbox(made);
    natsInbox_Destroy(made);
    return inbox;
}

template <typename Number>
Number number(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number() ? found->get<Number>() : Number{};
}

PublishAck parse_ack(std::string_view text) {
    PublishAck ack;
    const json answer = json::parse(text, nullptr, false);
    const auto refused = answer.is_object() ? answer.find("error") : answer.end();
    if (answer.is_object() && refused != answer.end() && refused->is_object()) {
        ack.error_code = number<int>(*refused, "err_code");
        ack.error = refused->value("description", "refused");
        if (ack.error_code == 0) ack.error_code = -1;
    } else if (answer.is_object() && answer.contains("seq")) {
        ack.sequence = number<std::uint64_t>(answer, "seq");
        ack.duplicate = answer.value("duplicate", false);
    } else {
        ack.error_code = -1;
        ack.error = "the server's answer cannot be read";
    }
    return ack;
}

} // namespace

AckedPublisher::AckedPublisher(const NatsConnection& connection) : connection_(&connection), inbox_(new_inbox()) {
    natsSubscription* answers = nullptr;
    const natsStatus status = natsConnection_SubscribeSync(&answers, connection.handle(), (inbox_ + ".*").c_str());
    answers_.reset(answers);
    if (status != NATS_OK) throw nats_error(connection.url(), "cannot listen for answers", status);
    natsSubscription_SetPendingLimits(answers, -1, -1); // as many as are published, and none is dropped
}

natsStatus AckedPublisher::publish(const Outgoing& message, std::uint64_t tag) {
    natsMsg* made = nullptr;
    const std::string reply = fmt::format("{}.{}", inbox_, tag);
    natsStatus status = natsMsg_Create(&made, message.subject.c_str(), reply.c_str(), message.payload.data(),
                                       static_cast<int>(message.payload.size()));
    const MessageHandle owned(made);
    for (const Header& header : message.headers)
        if (status == NATS_OK) status = natsMsgHeader_Set(made, header.name.c_str(), header.value.c_str());
    return status == NATS_OK ? natsConnection_PublishMsg(connection_->handle(), made) : status;
}

std::optional<PublishAck> AckedPublisher::next_ack(std::chrono::milliseconds timeout) {
    natsMsg* received = nullptr;
    const natsStatus status = natsSubscription_NextMsg(&received, answers_.get(), timeout.count());
    const MessageHandle message(received);
    if (status == NATS_TIMEOUT) return std::nullopt;
    if (status != NATS_OK) {
        connection_->check_open();
        return std::nullopt;
    }
    PublishAck ack;
    if (natsMsg_IsNoResponders(received)) {
        ack.error_code = -1;
        ack.error = "no stream takes it";
    } else {
        ack = parse_ack(payload_of(received));
    }
    const std::string_view tag = last_token(natsMsg_GetSubject(received));
    std::from_chars(tag.data(), tag.data() + tag.size(), ack.tag);
    return ack;
}

} // namespace vakpeil::tools
