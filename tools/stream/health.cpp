#include "tools/stream/health.hpp"

#include <exception>
#include <utility>

#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

Health::Health(const NatsConnection& connection, const StreamNames& names, std::string worker, std::size_t threads,
               const Counters& counters, const std::atomic<bool>& draining)
    : connection_(&connection), worker_(std::move(worker)), threads_(threads), counters_(&counters),
      draining_(&draining), all_(listen(names.health_subject())), own_(listen(names.health_subject() + "." + worker_)) {
}

SubscriptionHandle Health::listen(const std::string& subject) {
    natsSubscription* made = nullptr;
    const natsStatus status = natsConnection_Subscribe(&made, connection_->handle(), subject.c_str(), reply, this);
    SubscriptionHandle subscription(made);
    if (status != NATS_OK) throw nats_error(connection_->url(), "cannot listen on " + subject, status);
    return subscription;
}

// Called by the library, in a thread of its own.
void Health::reply(natsConnection* connection, natsSubscription* /*subscription*/, natsMsg* message, void* health) {
    const MessageHandle request(message);
    const char* const to = natsMsg_GetReply(message);
    if (to == nullptr) return;
    try {
        natsConnection_PublishString(connection, to, static_cast<const Health*>(health)->json().c_str());
    } catch (const std::exception&) { // no memory: whoever asked hears nothing
        return;
    }
}

std::string Health::json() const {
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin_).count();
    return counters_json(*counters_, {worker_, static_cast<std::uint64_t>(seconds), threads_, connection_->reconnects(),
                                      draining_->load()});
}

} // namespace vakpeil::tools
