#include "tests/bench/workload.hpp"

#include <algorithm>

#include "corpora/dump_reader.hpp"
#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/record_parser.hpp"
#include "corpora/register_text.hpp"
#include "indexer/passage.hpp"

namespace vakpeil::bench {

namespace {

std::vector<DumpRecord> records_of(const std::filesystem::path& lines) {
    DumpReader reader({.inputs = {lines.string()}});
    std::vector<DumpRecord> records;
    for (DumpRecord record; reader.next(record);)
        records.push_back(record);
    return records;
}

} // namespace

Profiles profiles_of(const std::vector<Qualification>& qualifications) {
    Profiles profiles;
    for (const Qualification& qualification : qualifications) {
        const auto ordinal = static_cast<std::uint32_t>(profiles.codes.size());
        profiles.codes.push_back(tools::without_version(qualification.code));
        profiles.texts.push_back(write_register_text(qualification));
        for (Passage& passage : passages_of(qualification)) {
            profiles.passages.push_back(std::move(passage.text));
            profiles.passage_holder.push_back(ordinal);
        }
    }
    return profiles;
}

Workload read_workload(std::string name, const std::filesystem::path& lines, std::size_t limit,
                       const std::filesystem::path& judgments) {
    Workload workload{std::move(name), {}, {}, 0};
    if (!judgments.empty()) workload.judgments = tools::read_judgments(read_file(judgments), judgments.string());
    RecordParser parser;
    std::vector<DumpRecord> records = records_of(lines);
    const std::size_t wanted = limit == 0 ? records.size() : std::min(limit, records.size());
    for (std::size_t at = 0; at < wanted; ++at) {
        DumpRecord& record = records[at * records.size() / wanted];
        std::string defect = record.defect;
        auto vacancy = defect.empty() ? parser.parse(record.json, defect) : std::nullopt;
        if (!vacancy) throw Error(ErrorKind::bad_input, record.place.source, record.place.line, defect);
        std::string text = vacancy->title + "\n" + vacancy->text;
        workload.bytes += text.size();
        workload.tasks.push_back({std::move(record), std::move(*vacancy), std::move(text)});
    }
    return workload;
}

} // namespace vakpeil::bench
