#include "tools/classify/answer_writer.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "tools/classify/answer_line.hpp"
#include "tools/classify/reject.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t named_rejects = 10;

bool exists(const std::string& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

std::optional<struct stat> status_of(const std::string& path, int standard_stream) {
    struct stat status {};
    const int result = path == "-" ? fstat(standard_stream, &status) : stat(path.c_str(), &status);
    if (result != 0) return std::nullopt;
    return status;
}

bool is_within(const std::string& path, const std::string& folder) {
    std::error_code ignored;
    const fs::path below = fs::weakly_canonical(path, ignored).lexically_relative(fs::canonical(folder, ignored));
    return !below.empty() && *below.begin() != "..";
}

// Else it would read what it writes, for ever.
void expect_no_input(const std::string& path, const DumpRun& run) {
    const std::optional<struct stat> status = status_of(path, STDOUT_FILENO);
    const bool is_file = status && S_ISREG(status->st_mode);
    for (const std::string& input : run.dump.inputs) {
        const std::optional<struct stat> other = status_of(input, STDIN_FILENO);
        if (!other) continue;
        if (is_file && status->st_dev == other->st_dev && status->st_ino == other->st_ino)
            throw Error(ErrorKind::usage, path == "-" ? "standard output" : path, 0,
                        "is an input as well; name another file");
        if (S_ISDIR(other->st_mode) && path != "-" && is_within(path, input))
            throw Error(ErrorKind::usage, path, 0,
                        "lies in the folder " + input + ", which is an input; name a file elsewhere");
    }
}

void expect_nothing_there(const std::string& path, const DumpRun& run) {
    if (run.overwrite || !exists(path)) return;
    throw Error(ErrorKind::usage, path, 0,
                "exists already; go on from where it ended with --resume, or begin again with --overwrite");
}

} // namespace

Checkpoint begin_at(const DumpRun& run) {
    expect_no_input(run.output, run);
    if (!run.rejects.empty()) expect_no_input(run.rejects, run);
    if (!run.rejects.empty() && fs::path(run.rejects) == fs::path(run.output))
        throw Error(ErrorKind::usage, run.rejects, 0, "cannot be both the output and the rejects");
    const std::string path = checkpoint_path(run.output);
    const bool resumable = can_be_resumed(run.output);
    if (run.resume && !resumable)
        throw Error(ErrorKind::usage, run.output == "-" ? "" : run.output, 0,
                    "--resume needs a file as --output: what went down a stream cannot be cut off where it is whole");
    if (run.resume) {
        if (std::optional<Checkpoint> saved = read_checkpoint(path)) {
            expect_same_conditions(saved->conditions, run.conditions, path);
            return *saved;
        }
        if (exists(run.output) && !run.overwrite)
            throw Error(ErrorKind::usage, run.output, 0,
                        "has no checkpoint beside it (" + path +
                            "), so that there is no telling how far it got; begin again with --overwrite");
    }
    expect_nothing_there(run.output, run);
    if (!run.rejects.empty()) expect_nothing_there(run.rejects, run);
    Checkpoint start;
    start.conditions = run.conditions;
    if (resumable) write_checkpoint(path, start); // before there is output, so that there is none without it
    return start;
}

AnswerWriter::AnswerWriter(const DumpRun& run, Checkpoint begin, std::function<void(const std::string&)> notice)
    : run_(run), notice_(std::move(notice)), state_(std::move(begin)), resumable_(can_be_resumed(run.output)),
      output_(run.output, state_.output_bytes) {
    if (!run.rejects.empty()) rejects_.emplace(run.rejects, state_.rejects_bytes);
    if (run.classify.format == AnswerFormat::csv && output_.bytes() == 0)
        output_.append(std::string(csv_header()) + "\n");
}

void AnswerWriter::write(const Batch& batch) {
    for (std::size_t at = 0; at < batch.records.size(); ++at) {
        const Classified& answer = batch.answers[at];
        if (answer.defect.empty()) {
            output_.append(answer.line);
            output_.append("\n");
        } else {
            reject(batch.records[at], answer.defect);
        }
        state_.summary.add(answer);
    }
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
