#include "tools/classify/run_places.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "corpora/error.hpp"
#include "tools/classify/result_file.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

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

} // namespace vakpeil::tools
