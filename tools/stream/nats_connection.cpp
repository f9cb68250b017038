#include "tools/stream/nats_connection.hpp"

#include <chrono>
#include <cstdint>
#include <sstream>
#include <vector>

#include "tools/stream/backoff.hpp"
#include "tools/stream/nats_error.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::int64_t connect_timeout = 5000; // milliseconds
constexpr std::int64_t ping_interval = 10'000; // milliseconds; two without an answer, and the connection is lost

// Callbacks of the library; each must not throw.

std::int64_t reconnect_delay(natsConnection* /*connection*/, int attempts, void* /*closure*/) {
    using std::chrono::milliseconds;
    const auto tries = static_cast<std::uint64_t>(attempts > 0 ? attempts : 0);
    return wait_before_try(tries, milliseconds(50), milliseconds(8000)).count();
}

// The library would print them; callers see each error in what their own call returns.
void ignore_error(natsConnection* /*connection*/, natsSubscription* /*subscription*/, natsStatus /*status*/,
                  void* /*closure*/) {}

// The library wants the addresses one by one.
natsStatus set_servers(natsOptions* options, const std::string& urls) {
    std::vector<std::string> list;
    std::istringstream in(urls);
    for (std::string url; std::getline(in, url, ',');)
        if (!url.empty()) list.push_back(url);
    std::vector<const char*> pointers;
    pointers.reserve(list.size());
    for (const std::string& url : list)
        pointers.push_back(url.c_str());
    return pointers.empty() ? NATS_ADDRESS_MISSING
                            : natsOptions_SetServers(options, pointers.data(), static_cast<int>(pointers.size()));
}

// For messages: a user and a password before the host are left out.
std::string without_secrets(std::string urls) {
    for (std::size_t at = urls.find('@'); at != std::string::npos; at = urls.find('@')) {
        const std::size_t slash = urls.rfind('/', at);
        const std::size_t comma = urls.rfind(',', at);
        const std::size_t begin = slash != std::string::npos ? slash + 1 : comma != std::string::npos ? comma + 1 : 0;
        urls.erase(begin, at + 1 - begin);
    }
    return urls;
}

OptionsHandle library_options(const ConnectionOptions& wanted, const std::string& shown) {
    natsOptions* made = nullptr;
    natsStatus status = natsOptions_Create(&made);
    OptionsHandle options(made);
    const auto set = [&](natsStatus result) {
        if (status == NATS_OK) status = result;
    };
    set(set_servers(made, wanted.url));
    if (status != NATS_OK) throw nats_error(shown, "is no address of a server", status);
    set(natsOptions_SetName(made, wanted.name.c_str()));
    set(natsOptions_SetTimeout(made, connect_timeout));
    set(natsOptions_SetPingInterval(made, ping_interval));
    set(natsOptions_SetMaxReconnect(made, -1));
    set(natsOptions_SetCustomReconnectDelay(made, reconnect_delay, nullptr));
    set(natsOptions_SetErrorHandler(made, ignore_error, nullptr));
    if (!wanted.credentials.empty()) {
        set(natsOptions_SetUserCredentialsFromFiles(made, wanted.credentials.c_str(), nullptr));
        if (status != NATS_OK) throw nats_error(wanted.credentials, "cannot be used as credentials", status);
    }
    if (!wanted.certificate_authority.empty()) {
        set(natsOptions_SetSecure(made, true));
        set(natsOptions_LoadCATrustedCertificates(made, wanted.certificate_authority.c_str()));
        if (status != NATS_OK) throw nats_error(wanted.certificate_authority, "cannot be used as certificates", status);
    }
    if (status != NATS_OK) throw nats_error(shown, "cannot set the connection up", status);
    return options;
}

// An account that may not ask is left to its first real request.
void check_jetstream(jsCtx* jetstream, const std::string& url) {
    jsAccountInfo* account = nullptr;
    auto code = static_cast<jsErrCode>(0);
    const natsStatus status = js_GetAccountInfo(&account, jetstream, nullptr, &code);
    jsAccountInfo_Destroy(account);
    if (status == NATS_NO_RESPONDERS || code == JSNotEnabledErr || code == JSNotEnabledForAccountErr)
        throw nats_error(url, "cannot be used", status, code);
}

} // namespace

NatsConnection::NatsConnection(const ConnectionOptions& options) : url_(without_secrets(options.url)) {
    const OptionsHandle settings = library_options(options, url_);
    natsConnection* connection = nullptr;
    natsStatus status = natsConnection_Connect(&connection, settings.get());
    connection_.reset(connection);
    if (status != NATS_OK) throw nats_error(url_, "cannot connect", status);
    jsCtx* jetstream = nullptr;
    status = natsConnection_JetStream(&jetstream, connection, nullptr);
    jetstream_.reset(jetstream);
    if (status != NATS_OK) throw nats_error(url_, "cannot use JetStream", status);
    check_jetstream(jetstream, url_);
}

NatsConnection::~NatsConnection() {
    jetstream_.reset();
    natsConnection_Close(connection_.get()); // stops trying to come back
}

std::size_t NatsConnection::max_payload() const noexcept {
    return static_cast<std::size_t>(natsConnection_GetMaxPayload(connection_.get()));
}

std::uint64_t NatsConnection::reconnects() const noexcept {
    natsStatistics* made = nullptr;
    if (natsStatistics_Create(&made) != NATS_OK) return 0;
    const StatisticsHandle statistics(made);
    std::uint64_t count = 0;
    if (natsConnection_GetStats(connection_.get(), made) == NATS_OK)
        natsStatistics_GetCounts(made, nullptr, nullptr, nullptr, nullptr, &count);
    return count;
}

void NatsConnection::check_open() const {
    if (!natsConnection_IsClosed(connection_.get())) return;
    const char* last = nullptr;
    const natsStatus status = natsConnection_GetLastError(connection_.get(), &last);
    throw nats_error(url_, "the connection is closed", status == NATS_OK ? NATS_CONNECTION_CLOSED : status);
}

} // namespace vakpeil::tools
