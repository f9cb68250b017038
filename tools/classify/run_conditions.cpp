#include "tools/classify/run_conditions.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "lexicons/fnv.hpp"
#include "tools/classify/answer_format.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

// Names and sizes of its files, whatever order the disk has them in.
std::string folder_condition(const fs::path& folder) {
    std::vector<std::string> files;
    std::uintmax_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (!at->is_regular_file(error) || error) continue;
        const std::uintmax_t size = at->file_size(error);
        files.push_back(fmt::format("{} {}", at->path().string(), size));
        bytes += size;
    }
    std::ranges::sort(files);
    Fnv hash;
    for (const std::string& file : files)
        hash.add_field(file);
    return fmt::format("{} files, {} bytes, {}", files.size(), bytes, hash.hexadecimal());
}

std::string input_condition(const std::string& input) {
    std::error_code error;
    if (input == "-") return "as given"; // its size cannot be told
    if (fs::is_directory(input, error)) return folder_condition(input);
    const std::uintmax_t size = fs::file_size(input, error);
    return error ? "as given" : fmt::format("{} bytes", size);
}

} // namespace

RunConditions run_conditions(const DumpRun& run, const std::string& index) {
    RunConditions conditions;
    std::size_t number = 0;
    for (const std::string& input : run.dump.inputs)
        conditions.emplace_back(fmt::format("input {}", ++number), input + ", " + input_condition(input));
    conditions.emplace_back("--input-format", std::string(to_string(run.dump.format)));
    conditions.emplace_back("--delimiter", run.dump.delimiter == 0 ? "found" : std::string(1, run.dump.delimiter));
    for (const ColumnName& column : run.dump.columns)
        conditions.emplace_back("--column " + column.field, column.column);
    conditions.emplace_back("--format", std::string(to_string(run.classify.format)));
    conditions.emplace_back("--top", std::to_string(run.classify.top));
    const TriageThresholds& thresholds = run.classify.thresholds;
    conditions.emplace_back("the triage", fmt::format("{} and {}", thresholds.accept, thresholds.no_fit));
    conditions.emplace_back("--duplicates", run.duplicates ? "asked" : "not asked");
    conditions.emplace_back("--rejects", run.rejects.empty() ? "not kept" : run.rejects);
    conditions.emplace_back("the index", index);
    return conditions;
}

} // namespace vakpeil::tools
