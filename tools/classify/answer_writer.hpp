#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "tools/classify/batch_flow.hpp"
#include "tools/classify/checkpoint.hpp"
#include "tools/classify/dump_run.hpp"
#include "tools/classify/duplicate_groups.hpp"
#include "tools/classify/result_file.hpp"

// What a run leaves behind: output, rejects, and the checkpoint that says how far they are.

namespace vakpeil::tools {

class AnswerWriter {
public:
    // The run outlives it. Throws Error(unwritable).
    AnswerWriter(const DumpRun& run, Checkpoint begin, std::function<void(const std::string&)> notice);

    // Of records answered before only takes note. Throws Error(bad_input) when that makes too many rejects; all before
    // are then saved.
    void write(Batch& batch);
    void flush();
    void save(bool complete); // to the disk, with a checkpoint

    [[nodiscard]] const ClassifySummary& summary() const noexcept { return state_.summary; }

private:
    void add_group(Classified& answer);
    void reject(const DumpRecord& record, const std::string& reason);

    const DumpRun& run_;
    std::function<void(const std::string&)> notice_;
    Checkpoint state_;
    bool resumable_;
    ResultFile output_;
    std::optional<ResultFile> rejects_;
    std::optional<DuplicateGroups> groups_;
    std::uint64_t named_ = 0; // rejects that were told of
};

} // namespace vakpeil::tools
