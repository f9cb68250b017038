#include "tools/stream/collect.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/stream/collect_consumer.hpp"
#include "tools/stream/collect_output.hpp"
#include "tools/stream/numbers_file.hpp"
#include "tools/stream/ordered_lines.hpp"
#include "tools/stream/record_message.hpp"
#include "tools/stream/record_set.hpp"

namespace vakpeil::tools {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

fs::path with(const fs::path& path, const char* suffix) {
    return fs::path(path) += suffix;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    line += '\n';
    return line;
}

// Lines and the ordinals of their records, which go together.
class Lines {
public:
    Lines(const fs::path& lines, const fs::path& ordinals, std::uint64_t bytes, std::uint64_t records)
        : lines_(lines, bytes), ordinals_(ordinals, records * sizeof(std::uint64_t)) {}

    void append(std::uint64_t ordinal, std::string_view line) {
        lines_.append(one_line(line));
        ordinals_.append_number(ordinal);
    }
    void flush_to_disk() {
        lines_.flush_to_disk();
        ordinals_.flush_to_disk();
    }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return lines_.size(); }

private:
    GrowingFile lines_;
    GrowingFile ordinals_;
};

struct Files {
    explicit Files(const CollectOptions& options)
        : lines(options.ordered ? with(options.output, ".unordered") : options.output),
          ordinals(with(options.output, ".ordinals")), reject_ordinals(with(options.rejects, ".ordinals")),
          checkpoint(with(options.output, ".checkpoint")) {}

    fs::path lines;
    fs::path ordinals;
    fs::path reject_ordinals;
    fs::path checkpoint;
};

class Collection {
public:
    Collection(const CollectOptions& options, const Files& files, const CollectCheckpoint& begin)
        : options_(&options), files_(&files), state_(begin),
          answers_(files.lines, files.ordinals, begin.output_bytes, begin.answers),
          rejects_(options.rejects, files.reject_ordinals, begin.reject_bytes, begin.records - begin.answers) {
        const auto note = [this](std::uint64_t ordinal) { insert(ordinal); };
        read_numbers(files.ordinals, note);
        read_numbers(files.reject_ordinals, note);
    }

    void take(const Result& result);
    void save();
    [[nodiscard]] bool is_complete() const noexcept;
    void finish();
    [[nodiscard]] const CollectCheckpoint& state() const noexcept { return state_; }

private:
    bool insert(std::uint64_t ordinal);
    void take_reject(const DumpRecord& record, natsMsg* message, bool dead);

    const CollectOptions* options_;
    const Files* files_;
    CollectCheckpoint state_;
    Lines answers_;
    Lines rejects_;
    RecordSet present_;
    std::uint64_t greatest_ = 0; // ordinal
};

// A message without a record (ordinal 0) is always new.
bool Collection::insert(std::uint64_t ordinal) {
    if (ordinal > RecordSet::greatest)
        throw Error(ErrorKind::bad_input, options_->output.string(), 0,
                    fmt::format("a result speaks of record {}, which no dump has", ordinal));
    greatest_ = std::max(greatest_, ordinal);
    return ordinal == 0 || present_.insert(ordinal);
}

void Collection::take_reject(const DumpRecord& record, natsMsg* message, bool dead) {
    nlohmann::ordered_json line{{"record", record.ordinal},
                                {"source", record.place.source},
                                {"line", record.place.line},
                                {"offset", record.place.offset}};
    if (dead) {
        line["dead"] = true;
        line["reason"] = header_of(message, reason_header);
        line["attempts"] = header_of(message, attempts_header);
        line["deliveries"] = header_of(message, deliveries_header);
        ++state_.dead;
    } else {
        line["reason"] = record.defect;
        ++state_.rejects;
    }
    line["bytes"] = payload_of(message);
    rejects_.append(record.ordinal, line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void Collection::take(const Result& result) {
    natsMsg* const message = result.message.get();
    state_.sequence = result.sequence;
    const std::string_view kind = last_token(natsMsg_GetSubject(message));
    if (kind == to_string(ResultKind::end)) {
        const auto marker = nlohmann::json::parse(payload_of(message), nullptr, false);
        if (marker.is_object() && marker.contains("records") && marker["records"].is_number_unsigned())
            state_.total = std::max(state_.total.value_or(0), marker["records"].get<std::uint64_t>());
        return;
    }
    const std::optional<DumpRecord> record = decode_record(message);
    const bool dead = kind == to_string(ResultKind::dead);
    if (!record && !dead) return; // nobody of ours published it
    if (record && !insert(record->ordinal)) {
        ++state_.duplicates;
        return;
    }
    ++state_.records;
    if (kind == to_string(ResultKind::answer)) {
        ++state_.answers;
        answers_.append(record->ordinal, payload_of(message));
    } else {
        take_reject(record.value_or(DumpRecord{}), message, dead);
    }
}

void Collection::save() {
    answers_.flush_to_disk();
    rejects_.flush_to_disk();
    state_.output_bytes = answers_.bytes();
    state_.reject_bytes = rejects_.bytes();
    save_checkpoint(files_->checkpoint, state_);
}

bool Collection::is_complete() const noexcept {
    if (options_->wait_for > 0) return present_.count() >= options_->wait_for;
    return state_.total && present_.count() >= *state_.total;
}

void Collection::finish() {
    save();
    if (options_->ordered) write_ordered({files_->lines, files_->ordinals, greatest_, options_->output});
    state_.complete = true;
    save_checkpoint(files_->checkpoint, state_);
    std::error_code ignored;
    fs::remove(files_->ordinals, ignored);
    fs::remove(files_->reject_ordinals, ignored);
    if (options_->ordered) fs::remove(files_->lines, ignored);
}

CollectCheckpoint first_checkpoint(const CollectOptions& options, const Files& files) {
    CollectCheckpoint fresh;
    fresh.dump = options.dump;
    CollectCheckpoint begin = load_checkpoint(files.checkpoint).value_or(fresh);
    if (begin.dump != options.dump)
        throw Error(ErrorKind::bad_input, files.checkpoint.string(), 0,
                    fmt::format("is of a collection of dump {}; give another --output", begin.dump));
    return begin;
}

} // namespace

CollectCheckpoint collect(const NatsConnection& connection, const StreamNames& names, const CollectOptions& options,
                          const std::function<void(const CollectCheckpoint&)>& progress) {
    const Files files(options);
    const CollectCheckpoint begin = first_checkpoint(options, files);
    if (begin.complete) return begin;
    Collection collection(options, files, begin);
    ResultReader reader(connection, names, options.dump, begin.sequence);
    Clock::time_point saved = Clock::now();
    while (!collection.is_complete()) {
        constexpr std::chrono::milliseconds wait{1000};
        const std::uint64_t before = collection.state().sequence;
        for (const Result& result : reader.read(wait))
            collection.take(result);
        if (Clock::now() - saved < options.save_every || collection.state().sequence == before) continue;
        collection.save();
        progress(collection.state());
        saved = Clock::now();
    }
    collection.finish();
    progress(collection.state());
    return collection.state();
}

} // namespace vakpeil::tools
