#include "tools/stream/feed_position.hpp"

#include <algorithm>
#include <optional>

#include "corpora/error.hpp"
#include "tools/stream/record_message.hpp"

namespace vakpeil::tools {

PositionAnswer feed_position(const NatsConnection& connection, const StreamNames& names, const std::string& dump) {
    PositionAnswer answer;
    // The stream before the dump: a message of the dump that comes in between is then seen, or makes publishing fail.
    jsStreamInfo* found = nullptr;
    answer.status = js_GetStreamInfo(&found, connection.jetstream(), names.in().c_str(), nullptr, &answer.code);
    const StreamInfoHandle info(found);
    if (answer.status != NATS_OK) return answer;
    natsMsg* last = nullptr;
    answer.status = js_GetLastMsg(&last, connection.jetstream(), names.in().c_str(), names.in_subject(dump).c_str(),
                                  nullptr, &answer.code);
    const MessageHandle message(last);
    if (answer.status == NATS_NOT_FOUND && answer.code != JSStreamNotFoundErr) {
        answer.status = NATS_OK;
        return answer;
    }
    if (answer.status != NATS_OK) return answer;
    const std::optional<DumpRecord> record = decode_record(last);
    if (!record)
        throw Error(ErrorKind::bad_input, connection.url(), 0,
                    "the last message of dump " + dump + " was published by another program; give another --dump");
    FeedPosition& position = answer.position;
    position.ordinal = record->ordinal;
    position.sequence = natsMsg_GetSequence(last);
    position.stream_sequence = std::max(info->State.LastSeq, position.sequence);
    position.defect = !record->defect.empty();
    position.json = record->json;
    return answer;
}

} // namespace vakpeil::tools
