#include "tools/classify/checkpoint.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/classify/result_file.hpp"
#include "tools/classify/summary_json.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "vakpeil classify checkpoint";
constexpr int format_version = 1;

Checkpoint from_json(const Json& json) {
    Checkpoint checkpoint;
    json.at("complete").get_to(checkpoint.complete);
    json.at("output_bytes").get_to(checkpoint.output_bytes);
    json.at("rejects_bytes").get_to(checkpoint.rejects_bytes);
    checkpoint.summary = parse_summary(json.at("summary"));
    for (const Json& one : json.at("conditions"))
        checkpoint.conditions.emplace_back(one.at(0), one.at(1));
    return checkpoint;
}

bool is_ours(const Json& json) {
    return json.is_object() && json.value("format", Json()) == format_name &&
           json.value("version", Json()) == format_version;
}

std::string value_of(const RunConditions& conditions, const std::string& name) {
    const auto found = std::ranges::find(conditions, name, &RunConditions::value_type::first);
    return found == conditions.end() ? "nothing" : "'" + found->second + "'";
}

} // namespace

std::string checkpoint_path(const std::string& output) {
    return output + ".checkpoint";
}

void write_checkpoint(const std::string& path, const Checkpoint& checkpoint) {
    Json json = {{"format", format_name},
                 {"version", format_version},
                 {"complete", checkpoint.complete},
                 {"output_bytes", checkpoint.output_bytes},
                 {"rejects_bytes", checkpoint.rejects_bytes},
                 {"summary", summary_json(checkpoint.summary)}};
    Json& conditions = json["conditions"] = Json::array();
    for (const auto& [name, value] : checkpoint.conditions)
        conditions.push_back(Json::array({name, value}));
    const std::string beside = path + ".part";
    {
        ResultFile file(beside, 0);
        file.append(json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
        file.sync();
    }
    std::error_code error;
    fs::rename(beside, path, error);
    if (error)
        throw Error(ErrorKind::unwritable, path, 0, "cannot be written (" + error.message() + "); check the folder");
}

std::optional<Checkpoint> read_checkpoint(const std::string& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return std::nullopt;
    const Json json = Json::parse(read_file(path), nullptr, false);
    if (!is_ours(json))
        throw Error(ErrorKind::bad_input, path, 0,
                    "is not a checkpoint of this version of vakpeil; begin again with --overwrite");
    try {
        return from_json(json);
    } catch (const Json::exception&) {
        throw Error(ErrorKind::bad_input, path, 0, "is a damaged checkpoint; begin again with --overwrite");
    }
}

void expect_same_conditions(const RunConditions& saved, const RunConditions& current, const std::string& path) {
    std::string differences;
    const auto compare = [&](const std::string& name) {
        const std::string then = value_of(saved, name);
        const std::string now = value_of(current, name);
        if (then == now) return;
        differences += (differences.empty() ? "" : "; ") + name + " was " + then + " and is " + now;
    };
    for (const auto& [name, value] : current)
        compare(name);
    for (const auto& [name, value] : saved)
        if (value_of(current, name) == "nothing") compare(name);
    if (differences.empty()) return;
    throw Error(ErrorKind::usage, path, 0,
                "was made by another run, which this one cannot go on from: " + differences +
                    ". Make them the same, or begin again with --overwrite");
}

} // namespace vakpeil::tools
