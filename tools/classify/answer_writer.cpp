#include "tools/classify/answer_writer.hpp"

#include <utility>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "tools/classify/answer_line.hpp"
#include "tools/classify/reject.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::uint64_t named_rejects = 10;

// A file that is empty needs the names of its columns.
std::string header_of(const DumpRun& run) {
    if (run.classify.format != AnswerFormat::csv) return {};
    return std::string(csv_header()) + (run.duplicates ? ",duplicate_group\n" : "\n");
}

} // namespace

AnswerWriter::AnswerWriter(const DumpRun& run, Checkpoint begin, std::function<void(const std::string&)> notice)
    : run_(run), notice_(std::move(notice)), state_(std::move(begin)), resumable_(can_be_resumed(run.output)),
      output_(run.output, state_.output_bytes) {
    if (!run.rejects.empty()) rejects_.emplace(run.rejects, state_.rejects_bytes);
    if (output_.bytes() == 0) output_.append(header_of(run));
    if (run.duplicates) groups_.emplace();
}

void AnswerWriter::write(Batch& batch) {
    for (std::size_t at = 0; at < batch.records.size(); ++at) {
        Classified& answer = batch.answers[at];
        if (groups_ && answer.minhash) add_group(answer);
        if (batch.answered_before) continue;
        if (answer.defect.empty()) {
            output_.append(answer.line);
            output_.append("\n");
        } else {
            reject(batch.records[at], answer.defect);
        }
        state_.summary.add(answer);
    }
}

void AnswerWriter::add_group(Classified& answer) {
    const std::string& group = groups_->group_of(*answer.minhash, answer.id);
    if (answer.line.empty()) return; // answered before
    if (run_.classify.format == AnswerFormat::csv)
        append_csv_group(answer.line, group);
    else
        append_json_group(answer.line, group);
}

void AnswerWriter::reject(const DumpRecord& record, const std::string& reason) {
    if (run_.max_rejects && state_.summary.rejects >= *run_.max_rejects) {
        save(false);
        throw Error(ErrorKind::bad_input, record.place.source, record.place.line,
                    fmt::format("{}. That makes more than {} records that cannot be read; mend the input, or raise "
                                "--max-rejects{}",
                                reason, *run_.max_rejects, resumable_ ? " and go on with --resume" : ""));
    }
    if (rejects_) {
        rejects_->append(reject_line(record, reason) + "\n");
        return;
    }
    if (named_++ < named_rejects) notice_(reject_message(record, reason));
    if (named_ == named_rejects) notice_("more of them are only counted; --rejects FILE keeps them all");
}

void AnswerWriter::flush() {
    output_.flush();
    if (rejects_) rejects_->flush();
}

void AnswerWriter::save(bool complete) {
    flush();
    if (!resumable_) return;
    output_.sync();
    if (rejects_) rejects_->sync();
    state_.complete = complete;
    state_.output_bytes = output_.bytes();
    state_.rejects_bytes = rejects_ ? rejects_->bytes() : 0;
    write_checkpoint(checkpoint_path(run_.output), state_);
}

} // namespace vakpeil::tools
