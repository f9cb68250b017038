#include "tools/classify/checkpoint.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/classify/result_file.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "vakpeil classify checkpoint";
constexpr int format_version = 1;

Json summary_to_json(const ClassifySummary& summary) {
    Json qualifications = Json::array();
    for (const auto& [code, one] : summary.qualifications)
        qualifications.push_back({code, one.title, one.level, one.count});
    return {{"records", summary.records},
            {"rejects", summary.rejects},
            {"statuses", summary.statuses},
            {"levels", summary.levels},
            {"qualifications", qualifications}};
}

ClassifySummary summary_from_json(const Json& json) {
    ClassifySummary summary;
    json.at("records").get_to(summary.records);
    json.at("rejects").get_to(summary.rejects);
    json.at("statuses").get_to(summary.statuses);
    json.at("levels").get_to(summary.levels);
    for (const Json& one : json.at("qualifications"))
        summary.qualifications[one.at(0)] = {one.at(1), one.at(2), one.at(3)};
    return summary;
}

Checkpoint from_json(const Json& json) {
    Checkpoint checkpoint;
    json.at("complete").get_to(checkpoint.complete);
    json.at("output_bytes").get_to(checkpoint.output_bytes);
    json.at("rejects_bytes").get_to(checkpoint.rejects_bytes);
    checkpoint.summary = summary_from_json(json.at("summary"));
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
                 {"summary", summary_to_json(checkpoint.summary)}};
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
