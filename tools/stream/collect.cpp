#include "tools/stream/collect.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/classify/reject.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/stream/collect_consumer.hpp"
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

std::uint64_t number_in(natsMsg* message, const char* header) {
    const std::string text = header_of(message, header);
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Lines and the ordinals of their records, which go together.
class Lines {
public:
    Lines(const fs::path& lines, const fs::path& ordinals, std::uint64_t bytes, std::uint64_t records)
        : lines_(lines.string(), bytes), ordinals_(ordinals.string(), records * sizeof(std::uint64_t)) {}

    void append(std::uint64_t ordinal, std::string_view line) {
        lines_.append(one_line(line));
        append_number(ordinals_, ordinal);
    }
    void flush_to_disk() {
        lines_.sync();
        ordinals_.sync();
    }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return lines_.bytes(); }

private:
    ResultFile lines_;
    ResultFile ordinals_;
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
    void take_reject(DumpRecord record, natsMsg* message, bool dead);

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

void Collection::take_reject(DumpRecord record, natsMsg* message, bool dead) {
    record.json = payload_of(message);
    std::string line = reject_line(record, dead ? header_of(message, reason_header) : record.defect);
    if (dead) {
        line.pop_back(); // the closing bracket
        line += fmt::format(",\"dead\":true,\"attempts\":{},\"deliveries\":{}}}", number_in(message, attempts_header),
                            number_in(message, deliveries_header));
    }
    ++(dead ? state_.dead : state_.rejects);
    rejects_.append(record.ordinal, line);
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

// Where the run before this one got, or the beginning, which is then saved before anything is written.
CollectCheckpoint first_checkpoint(const CollectOptions& options, const Files& files) {
    CollectCheckpoint begin;
    begin.dump = options.dump;
    const std::optional<CollectCheckpoint> before =
        options.overwrite ? std::nullopt : load_checkpoint(files.checkpoint);
    if (before && before->dump != options.dump)
        throw Error(ErrorKind::bad_input, files.checkpoint.string(), 0,
                    fmt::format("is of a collection of dump {}; give another --output, or --overwrite", before->dump));
    if (before) return *before;
    std::error_code error;
    if (!options.overwrite && fs::exists(options.output, error) && fs::file_size(options.output, error) > 0)
        throw Error(ErrorKind::usage, options.output.string(), 0,
                    "is there, and is no collection to go on with; give another --output, or --overwrite");
    save_checkpoint(files.checkpoint, begin);
    return begin;
}

} // namespace

CollectCheckpoint collect(const NatsConnection& connection, const StreamNames& names, const CollectOptions& options,
                          const std::function<void(const CollectCheckpoint&)>& progress) {
    const Files files(options);
    CollectCheckpoint begin = first_checkpoint(options, files);
    if (begin.complete) return begin;
    Collection collection(options, files, begin);
    ResultReader reader(connection, names, options.dump, begin.sequence);
    Clock::time_point saved = Clock::now();
    std::uint64_t saved_sequence = begin.sequence;
    while (!collection.is_complete()) {
        constexpr std::chrono::milliseconds wait{1000};
        for (const Result& result : reader.read(wait))
            collection.take(result);
        if (Clock::now() - saved < options.save_every || collection.state().sequence == saved_sequence) continue;
        collection.save();
        progress(collection.state());
        saved = Clock::now();
        saved_sequence = collection.state().sequence;
    }
    collection.finish();
    progress(collection.state());
    return collection.state();
}

} // namespace vakpeil::tools
