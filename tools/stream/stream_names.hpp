#pragma once

#include <string>
#include <string_view>

// What the streams, subjects and buckets of one `--stream S` are called.
//
//   stream S_in    subjects S.in.DUMP         the records of a dump, in its order
//   stream S_out   subjects S.out.DUMP.KIND   what became of each: KIND is answer, reject, dead or end
//   bucket S_attempts  key DUMP.ORDINAL       how often a worker began on a record that had been delivered before
//   subject S.health, S.health.WORKER         asks the workers, or one, for their counters
//
// DUMP and S are of letters, digits, - and _, so that each is one token of a subject and may stand in a stream's name.

namespace vakpeil::tools {

enum class ResultKind {
    answer, // a line of the output
    reject, // a record that cannot be read, as a line of the rejects
    dead,   // a record on which the workers failed, with its payload
    end,    // how many records the dump has
};

class StreamNames {
public:
    // Throws Error(usage) when it is no name.
    explicit StreamNames(std::string stream);

    [[nodiscard]] const std::string& stream() const noexcept { return stream_; }
    [[nodiscard]] std::string in() const { return stream_ + "_in"; }
    [[nodiscard]] std::string out() const { return stream_ + "_out"; }
    [[nodiscard]] std::string attempts() const { return stream_ + "_attempts"; }

    [[nodiscard]] std::string in_subjects() const { return stream_ + ".in.*"; }
    [[nodiscard]] std::string out_subjects() const { return stream_ + ".out.*.*"; }
    [[nodiscard]] std::string in_subject(std::string_view dump) const;
    [[nodiscard]] std::string out_subject(std::string_view dump, ResultKind kind) const;
    [[nodiscard]] std::string out_subjects(std::string_view dump) const; // of all kinds
    [[nodiscard]] std::string health_subject() const { return stream_ + ".health"; }

private:
    std::string stream_;
};

[[nodiscard]] std::string_view to_string(ResultKind kind) noexcept;

// The dump's name in a subject of either stream; empty when there is none.
[[nodiscard]] std::string_view dump_of(std::string_view subject) noexcept;

// The last token.
[[nodiscard]] std::string_view last_token(std::string_view subject) noexcept;

// "vacancies-2026_jsonl_zst" of "/data/vacancies-2026.jsonl.zst". Throws Error(usage) for standard input, which has
// none.
[[nodiscard]] std::string dump_name(std::string_view path);

// Throws Error(usage) unless it is of letters, digits, - and _.
void check_name(std::string_view name, std::string_view option);

} // namespace vakpeil::tools
