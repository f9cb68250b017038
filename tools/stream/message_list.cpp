#include "tools/stream/message_list.hpp"

#include <span>
#include <utility>

namespace vakpeil::tools {

namespace {

// The library's list, emptied one by one.
struct List {
    List() = default;
    ~List() { natsMsgList_Destroy(&messages); }
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    natsMsgList messages{};
};

} // namespace

Fetched fetch_messages(natsSubscription* subscription, int batch, std::chrono::milliseconds timeout) {
    Fetched fetched;
    List list;
    fetched.status = natsSubscription_Fetch(&list.messages, subscription, batch, timeout.count(), &fetched.code);
    const std::span<natsMsg*> received(list.messages.Msgs, static_cast<std::size_t>(list.messages.Count));
    fetched.messages.reserve(received.size());
    for (natsMsg*& message : received)
        fetched.messages.emplace_back(std::exchange(message, nullptr));
    return fetched;
}

} // namespace vakpeil::tools
