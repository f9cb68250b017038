#pragma once

#include <cstdint>
#include <string>

#include "tools/classify/record_classifier.hpp"
#include "tools/stream/record_message.hpp"
#include "tools/stream/stream_names.hpp"

// What a worker gets, and what it publishes about it.

namespace vakpeil::tools {

struct Delivery {
    MessageHandle message;
    DumpRecord record;
    std::string dump;
    std::uint64_t sequence = 0;   // in the stream
    std::uint64_t deliveries = 1; // this one counted
    bool is_record = false;       // it was published by a feed
    bool settled = false;         // the server was told what became of it
};

[[nodiscard]] Delivery delivery_of(MessageHandle message);

// The answer, or a reject when the record has a defect.
[[nodiscard]] Outgoing result_of(const StreamNames& names, const Delivery& delivery, const Classified& classified);

// With the payload of the record, but for what does not fit into `most_bytes`.
[[nodiscard]] Outgoing dead_letter(const StreamNames& names, const Delivery& delivery, std::uint64_t attempts,
                                   const std::string& reason, std::size_t most_bytes);

} // namespace vakpeil::tools
