#include "tools/stream/collect_checkpoint.hpp"

#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/output_folder.hpp"

namespace vakpeil::tools {

namespace {

using nlohmann::ordered_json;

constexpr const char* format = "vakpeil collect 1";

} // namespace

std::optional<CollectCheckpoint> load_checkpoint(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return std::nullopt;
    try {
        const auto value = nlohmann::json::parse(read_file(path));
        if (value.at("format") != format) throw Error(ErrorKind::bad_input, "", 0, "");
        CollectCheckpoint checkpoint;
        value.at("dump").get_to(checkpoint.dump);
        value.at("sequence").get_to(checkpoint.sequence);
        value.at("records").get_to(checkpoint.records);
        value.at("output_bytes").get_to(checkpoint.output_bytes);
        value.at("reject_bytes").get_to(checkpoint.reject_bytes);
        if (!value.at("total").is_null()) checkpoint.total = value.at("total").get<std::uint64_t>();
        value.at("complete").get_to(checkpoint.complete);
        value.at("answers").get_to(checkpoint.answers);
        value.at("rejects").get_to(checkpoint.rejects);
        value.at("dead").get_to(checkpoint.dead);
        value.at("duplicates").get_to(checkpoint.duplicates);
        return checkpoint;
    } catch (const std::exception&) {
        throw Error(ErrorKind::bad_input, path.string(), 0,
                    "is no checkpoint of `vakpeil collect`; begin again with --overwrite");
    }
}

void save_checkpoint(const std::filesystem::path& path, const CollectCheckpoint& checkpoint) {
    ordered_json value{{"format", format},
                       {"dump", checkpoint.dump},
                       {"sequence", checkpoint.sequence},
                       {"records", checkpoint.records},
                       {"output_bytes", checkpoint.output_bytes},
                       {"reject_bytes", checkpoint.reject_bytes},
                       {"total", nullptr},
                       {"complete", checkpoint.complete},
                       {"answers", checkpoint.answers},
                       {"rejects", checkpoint.rejects},
                       {"dead", checkpoint.dead},
                       {"duplicates", checkpoint.duplicates}};
    if (checkpoint.total) value["total"] = *checkpoint.total;
    replace_file(path, value.dump() + "\n");
}

} // namespace vakpeil::tools
