#include "tools/stream/feed.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "tools/stream/acked_publisher.hpp"
#include "tools/stream/backoff.hpp"
#include "tools/stream/feed_position.hpp"
#include "tools/stream/nats_error.hpp"
#include "tools/stream/record_message.hpp"

namespace vakpeil::tools {

namespace {

using std::chrono::milliseconds;

class Feed {
public:
    Feed(const NatsConnection& connection, const StreamNames& names, DumpReader& reader, const FeedOptions& options,
         const FeedReports& reports)
        : connection_(&connection), names_(&names), reader_(&reader), options_(&options), reports_(&reports) {}

    FeedProgress run() {
        while (true) {
            try_to_settle();
            fill();
            if (window_.empty()) break;
            send();
            if (!take_acks()) settled_ = false;
        }
        if (broken_off_) std::rethrow_exception(broken_off_);
        publish_end();
        return progress_;
    }

private:
    void try_to_settle();
    void settle();
    void fill();
    [[nodiscard]] bool read(DumpRecord& record);
    void check_same(const DumpRecord& record) const;
    [[nodiscard]] bool is_full() const noexcept;
    void send();
    [[nodiscard]] Outgoing message_of(const DumpRecord& record, bool first) const;
    [[nodiscard]] bool take_acks();
    [[nodiscard]] bool take(const PublishAck& ack);
    void pop_front();
    void publish_end();
    void pause(const std::string& why);

    const NatsConnection* connection_;
    const StreamNames* names_;
    DumpReader* reader_;
    const FeedOptions* options_;
    const FeedReports* reports_;

    FeedProgress progress_;
    FeedPosition position_; // where the stream stood when last asked
    bool settled_ = false;  // it may be published behind that
    std::optional<AckedPublisher> publisher_;
    std::deque<DumpRecord> window_; // not yet known to be in the stream, in order
    std::size_t window_bytes_ = 0;
    std::size_t sent_ = 0;            // of them, from the front
    std::uint64_t next_sequence_ = 0; // that the front will get; 0 while its first answer is out
    std::uint64_t read_ = 0;          // records of the dump
    bool at_end_ = false;
    std::exception_ptr broken_off_; // why it ends before its end
    std::uint64_t failures_ = 0;    // one after the other
};

void Feed::pause(const std::string& why) {
    connection_->check_open();
    ++failures_;
    ++progress_.retries;
    reports_->trouble(why);
    std::this_thread::sleep_for(wait_before_try(failures_, milliseconds(50), milliseconds(5000)));
}

void Feed::try_to_settle() {
    while (!settled_) {
        const PositionAnswer answer = feed_position(*connection_, *names_, options_->dump);
        if (answer.status == NATS_OK) {
            position_ = answer.position;
            settle();
        } else if (is_transient(answer.status, answer.code)) {
            pause("the server does not say where the stream stands; trying again");
        } else {
            throw nats_error(connection_->url(), "cannot ask the stream where it stands", answer.status, answer.code);
        }
    }
}

void Feed::settle() {
    while (!window_.empty() && window_.front().ordinal <= position_.ordinal)
        pop_front();
    publisher_.emplace(*connection_); // answers to what was sent before come to nobody
    sent_ = 0;
    next_sequence_ = 0;
    settled_ = true;
}

bool Feed::is_full() const noexcept {
    return window_.size() >= options_->window || (!window_.empty() && window_bytes_ >= options_->window_bytes);
}

void Feed::check_same(const DumpRecord& record) const {
    if (record.ordinal != position_.ordinal || position_.defect || !record.defect.empty()) return;
    if (record.json == position_.json) return;
    throw Error(ErrorKind::bad_input, record.place.source, record.place.line,
                fmt::format("is not the record {} that the stream has of dump {}: another dump was fed under this "
                            "name, or this one was changed; give another --dump",
                            record.ordinal, options_->dump));
}

// False at the end, or where the dump breaks off: what was read before that is published first.
bool Feed::read(DumpRecord& record) {
    try {
        at_end_ = !reader_->next(record);
    } catch (const Error&) {
        broken_off_ = std::current_exception();
        at_end_ = true;
    }
    return !at_end_;
}

void Feed::fill() {
    while (!at_end_ && !is_full()) {
        DumpRecord record;
        if (!read(record)) break;
        read_ = record.ordinal;
        if (record.ordinal <= position_.ordinal) {
            check_same(record);
            ++progress_.found;
            continue;
        }
        window_bytes_ += record.json.size();
        window_.push_back(std::move(record));
    }
    if (at_end_ && !broken_off_ && read_ < position_.ordinal)
        throw Error(ErrorKind::bad_input, "", 0,
                    fmt::format("the dump has {} records, and the stream has {} of dump {}: another dump was fed under "
                                "this name, or this one was cut; give another --dump",
                                read_, position_.ordinal, options_->dump));
}

Outgoing Feed::message_of(const DumpRecord& record, bool first) const {
    Outgoing message{
        names_->in_subject(options_->dump),
        {{record_header, record_header_value(record)}, {message_id_header, message_id(options_->dump, record.ordinal)}},
        record.json};
    if (!first) {
        message.headers.push_back({"Nats-Expected-Last-Sequence", std::to_string(next_sequence_ + sent_ - 1)});
    } else {
        message.headers.push_back({"Nats-Expected-Last-Subject-Sequence", std::to_string(position_.sequence)});
        if (position_.sequence > 0)
            message.headers.push_back({"Nats-Expected-Last-Sequence", std::to_string(position_.stream_sequence)});
    }
    return message;
}

// The first one alone: the others name the sequence that it gets.
void Feed::send() {
    while (sent_ < window_.size() && (next_sequence_ > 0 || sent_ == 0)) {
        DumpRecord& record = window_[sent_];
        Outgoing message = message_of(record, next_sequence_ == 0);
        const std::size_t most = connection_->max_payload();
        if (message.size() > most) {
            record = defective(record, fmt::format("has {} bytes, and the server takes messages of {}; raise its "
                                                   "max_payload",
                                                   record.json.size(), most));
            message = message_of(record, next_sequence_ == 0);
        }
        if (publisher_->publish(message, record.ordinal) != NATS_OK) return; // its answer will be missed
        ++sent_;
    }
}

void Feed::pop_front() {
    window_bytes_ -= std::min(window_bytes_, window_.front().json.size());
    window_.pop_front();
}

// False when the stream must be asked where it stands.
bool Feed::take(const PublishAck& ack) {
    if (!ack.stored()) {
        constexpr int sequence_mismatch = JSStreamWrongLastSequenceErr;
        if (ack.error_code == sequence_mismatch)
            pause("the stream stands elsewhere than expected; asking it where");
        else
            pause(fmt::format("the stream refuses record {}: {}; trying again", ack.tag, ack.error));
        return false;
    }
    const DumpRecord& front = window_.front();
    if (ack.tag != front.ordinal || (next_sequence_ > 0 && ack.sequence != next_sequence_)) {
        pause("an answer of the stream is missing; asking it where it stands");
        return false;
    }
    failures_ = 0;
    next_sequence_ = ack.sequence + 1;
    ++progress_.published;
    if (!front.defect.empty()) ++progress_.defects;
    pop_front();
    --sent_;
    return true;
}

// Those that are there, and at least one. False when the stream must be asked where it stands.
bool Feed::take_acks() {
    std::optional<PublishAck> ack;
    if (sent_ > 0) ack = publisher_->next_ack(options_->ack_timeout);
    if (!ack) {
        pause("the server does not answer; trying again");
        return false;
    }
    const std::size_t half = window_.size() / 2; // so that the server is never without work
    while (ack) {
        if (!take(*ack)) return false;
        ack.reset();
        if (sent_ > 0) ack = publisher_->next_ack(sent_ > half ? options_->ack_timeout : milliseconds(0));
    }
    reports_->progress(progress_);
    return true;
}

void Feed::publish_end() {
    const std::string payload = nlohmann::ordered_json{{"dump", options_->dump}, {"records", read_}}.dump();
    const Outgoing message{names_->out_subject(options_->dump, ResultKind::end),
                           {{message_id_header, fmt::format("{}:end:{}", options_->dump, read_)}},
                           payload};
    AckedPublisher publisher(*connection_);
    while (true) {
        std::optional<PublishAck> ack;
        if (publisher.publish(message, 0) == NATS_OK) ack = publisher.next_ack(options_->ack_timeout);
        if (ack && ack->stored()) return;
        pause(ack ? fmt::format("the stream refuses the end marker: {}; trying again", ack->error)
                  : "the server does not answer; trying again");
    }
}

} // namespace

FeedProgress feed(const NatsConnection& connection, const StreamNames& names, DumpReader& reader,
                  const FeedOptions& options, const FeedReports& reports) {
    return Feed(connection, names, reader, options, reports).run();
}

} // namespace vakpeil::tools
