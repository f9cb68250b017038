#include "matcher/weights.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "matcher/data_cells.hpp"

namespace vakpeil {

namespace {

constexpr double smallest_divisor = 0.01;
constexpr double largest = 1000; // of any weight; a file with a larger one is damaged

template <std::size_t count, typename Name>
void add_fields(std::vector<std::pair<std::string, double*>>& fields, const char* group,
                std::array<double, count>& values, Name name) {
    for (std::size_t at = 0; at < count; ++at)
        fields.emplace_back(fmt::format("{}.{}", group, name(at)), &values[at]);
}

} // namespace

std::vector<std::pair<std::string, double*>> weight_fields(Weights& weights) {
    constexpr std::array<const char*, 3> tokens{"word", "part", "synonym"};
    std::vector<std::pair<std::string, double*>> fields;
    add_fields(fields, "section", weights.section,
               [](std::size_t at) { return to_string(static_cast<SectionKind>(at)); });
    add_fields(fields, "token", weights.token, [&](std::size_t at) { return tokens[at]; });
    fields.emplace_back("to_reader", &weights.to_reader);
    add_fields(fields, "feature", weights.feature, [](std::size_t at) { return feature_names[at]; });
    add_fields(fields, "none", weights.none, [](std::size_t at) { return none_feature_names[at]; });
    fields.emplace_back("coverage_half", &weights.coverage_half);
    fields.emplace_back("coverage_decay", &weights.coverage_decay);
    fields.emplace_back("temperature", &weights.temperature);
    fields.emplace_back("level_cue", &weights.level_cue);
    fields.emplace_back("level_smoothing", &weights.level_smoothing);
    return fields;
}

Weights Weights::load(const std::filesystem::path& path) {
    Weights weights;
    auto fields = weight_fields(weights);
    for (const TableRow& row : read_table(path, 2, 2)) {
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.first == row.cells[0]; });
        if (field == fields.end())
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "'" + row.cells[0] +
                            "' is no weight, or stands there twice; make the file with `vakpeil learn`");
        const bool divides = row.cells[0] == "temperature" || row.cells[0] == "coverage_half";
        *field->second = number_in(row, 1, divides ? smallest_divisor : -largest, largest, path);
        fields.erase(field);
    }
    if (!fields.empty())
        throw Error(ErrorKind::bad_input, path.string(), 0,
                    "'" + fields.front().first + "' is missing; make the file with `vakpeil learn`");
    return weights;
}

std::string write_weights(Weights weights) {
    std::string text;
    for (const auto& [name, value] : weight_fields(weights))
        text += fmt::format("{}\t{:.6f}\n", name, *value);
    return text;
}

} // namespace vakpeil
