#include "tools/stream/work_results.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace vakpeil::tools {

namespace {

// One id for a record whatever became of it, so that the first result holds.
Header id_of(const Delivery& delivery) {
    return {message_id_header, delivery.is_record ? message_id(delivery.dump, delivery.record.ordinal)
                                                  : fmt::format("{}:message-{}", delivery.dump, delivery.sequence)};
}

// A header is one line.
std::string one_line(std::string text) {
    constexpr std::size_t longest = 1000;
    text.resize(std::min(text.size(), longest));
    std::ranges::replace_if(
        text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return text;
}

} // namespace

Delivery delivery_of(MessageHandle message) {
    Delivery delivery;
    delivery.dump = dump_of(natsMsg_GetSubject(message.get()));
    jsMsgMetaData* found = nullptr;
    if (natsMsg_GetMetaData(&found, message.get()) == NATS_OK) {
        const MetaDataHandle facts(found);
        delivery.sequence = facts->Sequence.Stream;
        delivery.deliveries = facts->NumDelivered;
    }
    if (std::optional<DumpRecord> record = decode_record(message.get())) {
        delivery.record = std::move(*record);
        delivery.is_record = true;
    } else {
        delivery.record.json = payload_of(message.get());
    }
    delivery.message = std::move(message);
    return delivery;
}

Outgoing result_of(const StreamNames& names, const Delivery& delivery, const Classified& classified) {
    if (classified.defect.empty())
        return {names.out_subject(delivery.dump, ResultKind::answer),
                {{record_header, record_header_value({delivery.record.ordinal, delivery.record.place, {}, {}})},
                 id_of(delivery)},
                classified.line};
    const DumpRecord reject = defective(delivery.record, classified.defect);
    return {names.out_subject(delivery.dump, ResultKind::reject),
            {{record_header, record_header_value(reject)}, id_of(delivery)},
            reject.json};
}

Outgoing dead_letter(const StreamNames& names, const Delivery& delivery, std::uint64_t attempts,
                     const std::string& reason, std::size_t most_bytes) {
    Outgoing letter{names.out_subject(delivery.dump, ResultKind::dead),
                    {{record_header, record_header_value({delivery.record.ordinal, delivery.record.place, {}, {}})},
                     {reason_header, one_line(reason)},
                     {attempts_header, std::to_string(attempts)},
                     {deliveries_header, std::to_string(delivery.deliveries)},
                     id_of(delivery)},
                    {}};
    const std::size_t around = letter.size();
    letter.payload = delivery.record.json.substr(0, most_bytes > around ? most_bytes - around : 0);
    return letter;
}

} // namespace vakpeil::tools
