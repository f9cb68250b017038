#include "tools/classify/dump_run.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "corpora/error.hpp"
#include "tools/classify/answer_writer.hpp"
#include "tools/classify/batch_flow.hpp"
#include "tools/classify/run_places.hpp"

namespace vakpeil::tools {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

// No exception leaves a thread: the writer finds it in the flow.

[[noreturn]] void fail_for_fewer_records() {
    throw Error(ErrorKind::usage, {}, 0,
                "the input has fewer records than were answered before; give the same input again");
}

// What was answered before is passed over, or goes the same way when its signatures are needed once more.
void pass_over(DumpReader& reader, std::uint64_t before, bool signatures, BatchFlow& flow) {
    constexpr std::uint64_t at_once = 1000; // then it looks whether anybody still wants more
    while (before > 0 && !flow.closed()) {
        DumpRecord record;
        const std::uint64_t wanted = signatures ? 1 : std::min(before, at_once);
        const std::uint64_t got = signatures ? std::uint64_t{reader.next(record)} : reader.skip(wanted);
        if (got < wanted) fail_for_fewer_records();
        before -= got;
        if (signatures && !flow.add(std::move(record), reader.bytes_read(), true)) return;
    }
}

void read_records(DumpReader& reader, std::uint64_t before, bool signatures, BatchFlow& flow) {
    try {
        pass_over(reader, before, signatures, flow);
        while (!flow.closed()) {
            DumpRecord record;
            if (!reader.next(record) || !flow.add(std::move(record), reader.bytes_read())) break;
        }
        flow.close();
    } catch (...) {
        flow.close(std::current_exception());
    }
}

void answer_batch(Batch& batch, RecordClassifier& classifier) {
    for (DumpRecord& record : batch.records) {
        batch.answers.push_back(batch.answered_before ? classifier.sign(record) : classifier.classify(record));
        if (batch.answers.back().defect.empty()) std::string().swap(record.json); // nobody reads it again
    }
}

void answer_batches(const MatchModel& model, const ClassifyOptions& options, BatchFlow& flow) {
    try {
        RecordClassifier classifier(model, options);
        while (std::optional<Batch> batch = flow.take()) {
            answer_batch(*batch, classifier);
            flow.give(std::move(*batch));
        }
    } catch (...) {
        flow.abort(std::current_exception());
    }
}

BatchLimits limits_for(std::size_t threads) {
    BatchLimits limits;
    limits.batches = 4 * threads + 4; // enough that a slow batch holds nobody up for long
    return limits;
}

// The threads of a run, gone with it.
class Crew {
public:
    explicit Crew(std::shared_ptr<BatchFlow> flow) : flow_(std::move(flow)) {}

    void read(std::unique_ptr<DumpReader> reader, std::uint64_t before, bool signatures) {
        std::promise<void> end;
        reader_is_done_ = end.get_future();
        reader_ = std::thread([=, flow = flow_, reader = std::move(reader), end = std::move(end)]() mutable {
            read_records(*reader, before, signatures, *flow);
            end.set_value();
        });
    }

    void answer(const MatchModel& model, const ClassifyOptions& options, std::size_t threads) {
        while (workers_.size() < threads)
            workers_.emplace_back([this, &model, options] { answer_batches(model, options, *flow_); });
    }

    // The reader may wait for ever for a stream that does not end, and nothing wakes it. It is left behind then, with
    // what it uses, which is its own or shared.
    ~Crew() {
        flow_->abort(nullptr);
        for (std::thread& worker : workers_)
            worker.join();
        if (!reader_.joinable()) return;
        if (reader_is_done_.wait_for(200ms) == std::future_status::ready)
            reader_.join();
        else
            reader_.detach();
    }

    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

private:
    std::shared_ptr<BatchFlow> flow_;
    std::future<void> reader_is_done_;
    std::thread reader_;
    std::vector<std::thread> workers_;
};

// The writer's part, until all is written. True when it was interrupted.
bool write_answers(BatchFlow& flow, AnswerWriter& writer, RunProgress progress, const DumpRun& run,
                   const RunWatch& watch) {
    bool interrupted = false;
    Clock::time_point saved = Clock::now();
    std::uint64_t saved_records = progress.records_before;
    while (!flow.finished()) {
        std::optional<Batch> batch = flow.next(0ms);
        if (!batch) {
            writer.flush(); // whoever reads the output need not wait for more
            batch = flow.next(100ms);
        }
        if (batch) {
            const bool is_before = progress.summary.records == progress.records_before; // until the first new answer
            if (is_before && progress.records_before > 0) progress.bytes_before = batch->bytes_read;
            writer.write(*batch);
            progress.bytes_read = batch->bytes_read;
        }
        watch.progress(progress);
        if (!interrupted && watch.interrupted() && !flow.closed()) {
            interrupted = true;
            flow.close();
        }
        if (Clock::now() - saved < run.between_checkpoints || progress.summary.records == saved_records) continue;
        writer.save(false);
        saved = Clock::now();
        saved_records = progress.summary.records;
    }
    return interrupted;
}

} // namespace

RunOutcome classify_dump(const MatchModel& model, const DumpRun& run, const RunWatch& watch) {
    auto reader = std::make_unique<DumpReader>(run.dump);
    Checkpoint begin = begin_at(run);
    RunOutcome outcome;
    outcome.records_before = begin.summary.records;
    outcome.was_complete = begin.complete;
    if (begin.complete) {
        outcome.summary = std::move(begin.summary);
        return outcome;
    }
    AnswerWriter writer(run, std::move(begin), watch.notice);
    const auto flow = std::make_shared<BatchFlow>(limits_for(run.threads));
    const RunProgress progress{
        .summary = writer.summary(), .records_before = outcome.records_before, .bytes_in_all = reader->bytes_in_all()};
    {
        Crew crew(flow);
        ClassifyOptions options = run.classify;
        options.minhash = run.duplicates;
        crew.read(std::move(reader), outcome.records_before, run.duplicates);
        crew.answer(model, options, run.threads);
        outcome.interrupted = write_answers(*flow, writer, progress, run, watch);
    }
    const bool broke_off = flow->failure() != nullptr;
    writer.save(!outcome.interrupted && !broke_off);
    if (broke_off) std::rethrow_exception(flow->failure());
    outcome.summary = writer.summary();
    return outcome;
}

} // namespace vakpeil::tools
