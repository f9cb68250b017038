#include "tools/harvest_record.hpp"

#include <system_error>
#include <utility>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/qualification.hpp"
#include "corpora/unicode_text.hpp"
#include "tools/output_folder.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view format = "vakpeil-harvest 1";

std::map<std::string, std::string> read_dates(const fs::path& path) {
    std::map<std::string, std::string> dates;
    std::error_code error;
    if (!fs::exists(path, error)) return dates;
    const std::string text = read_file(path);
    if (text.empty()) return dates;
    if (!text.starts_with(format))
        throw Error(ErrorKind::bad_input, path.string(), 1,
                    "is not a record of a harvest (" + std::string(format) + "); name another folder");
    // What stands behind the last line end was cut off.
    const std::size_t end = text.rfind('\n');
    const std::string_view whole = std::string_view(text).substr(0, end == std::string::npos ? 0 : end + 1);
    for (const std::string_view line : split_lines(whole)) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || !parse_code(line.substr(0, tab))) continue;
        dates.insert_or_assign(std::string(line.substr(0, tab)), std::string(line.substr(tab + 1)));
    }
    return dates;
}

} // namespace

HarvestRecord::HarvestRecord(fs::path folder) : folder_(std::move(folder)) {
    make_folder(folder_);
    const fs::path path = folder_ / "harvest.tsv";
    dates_ = read_dates(path);
    // Written anew, without what was cut off.
    std::string text(format);
    text += '\n';
    for (const auto& [code, date] : dates_)
        text.append(code).append("\t").append(date).append("\n");
    replace_file(path, text);
    out_.open(path, std::ios::binary | std::ios::app);
    if (!out_) throw Error(ErrorKind::unwritable, path.string(), 0, "cannot be written; check the folder");
}

std::string HarvestRecord::modified(const std::string& code) const {
    const auto found = dates_.find(code);
    std::error_code error;
    if (found == dates_.end() || !fs::is_regular_file(folder_ / (code + ".txt"), error)) return {};
    return found->second;
}

void HarvestRecord::store(const std::string& code, const std::string& modified, const std::string& document) {
    replace_file(folder_ / (code + ".txt"), document);
    dates_.insert_or_assign(code, modified);
    out_ << code + '\t' + modified + '\n' << std::flush;
    if (!out_)
        throw Error(ErrorKind::unwritable, (folder_ / "harvest.tsv").string(), 0,
                    "cannot be written; check the space on the disk");
}

std::size_t HarvestRecord::remove_outdated(const std::map<std::string, std::string>& current) {
    std::size_t removed = 0;
    for (auto entry = dates_.begin(); entry != dates_.end();) {
        const std::optional<CodeParts> parts = parse_code(entry->first);
        const auto newest = current.find(parts ? parts->number : std::string{});
        const bool is_current = newest != current.end() && newest->second == entry->first;
        const bool waits = newest != current.end() && !dates_.contains(newest->second); // for its newer version
        if (is_current || waits) {
            ++entry;
            continue;
        }
        std::error_code ignored;
        if (fs::remove(folder_ / (entry->first + ".txt"), ignored)) ++removed;
        entry = dates_.erase(entry);
    }
    return removed;
}

} // namespace vakpeil::tools
