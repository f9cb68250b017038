#include "indexer/title_fields.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/feature_bag.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::size_t, 3> code_lengths{4, 3, 2};

struct FieldNumbers {
    std::vector<std::vector<std::uint32_t>> of_concept;    // none, or one for each length of code
    std::array<std::uint32_t, code_lengths.size()> ends{}; // of the numbers of each length
};

FieldNumbers number_fields(std::span<const std::string> isco) {
    FieldNumbers numbers;
    numbers.of_concept.resize(isco.size());
    std::uint32_t next = 0;
    for (std::size_t at = 0; at < code_lengths.size(); ++at) {
        std::map<std::string, std::uint32_t> known;
        for (const std::string& code : isco)
            if (!code.empty()) known.emplace(code.substr(0, code_lengths[at]), 0);
        for (auto& [code, number] : known)
            number = next++;
        for (std::size_t of = 0; of < isco.size(); ++of)
            if (!isco[of].empty()) numbers.of_concept[of].push_back(known.at(isco[of].substr(0, code_lengths[at])));
        numbers.ends[at] = next;
    }
    return numbers;
}

// Each length of code weighs the same, however many groups it has.
void make_unit_by_length(std::vector<SparseEntry>& row, const FieldNumbers& numbers) {
    auto begin = row.begin();
    for (const std::uint32_t end : numbers.ends) {
        const auto until = std::find_if(begin, row.end(), [&](const SparseEntry& one) { return one.column >= end; });
        make_unit({begin, until});
        begin = until;
    }
    make_unit(row);
}

std::vector<SparseEntry> fields_of_feature(std::span<const SparseEntry> concepts, const FieldNumbers& numbers,
                                           std::vector<float>& sums) {
    std::vector<std::uint32_t> touched;
    for (const SparseEntry& one : concepts)
        for (const std::uint32_t field : numbers.of_concept[one.column]) {
            if (sums[field] == 0) touched.push_back(field);
            sums[field] += one.value;
        }
    std::sort(touched.begin(), touched.end());
    std::vector<SparseEntry> row;
    for (const std::uint32_t field : touched) {
        row.push_back({field, sums[field]});
        sums[field] = 0;
    }
    make_unit_by_length(row, numbers);
    return row;
}

} // namespace

TitleFields learn_fields(const SparseRows& documents, std::span<const std::string> isco, std::size_t features) {
    const FieldNumbers numbers = number_fields(isco);
    TitleFields learnt;
    learnt.fields = numbers.ends.back();
    const SparseRows postings = transposed(documents, features);
    std::vector<float> sums(learnt.fields, 0);
    for (std::size_t feature = 0; feature < features; ++feature)
        learnt.of_feature.push_back(fields_of_feature(postings[feature], numbers, sums));
    learnt.of_concept.dimensions = learnt.fields;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        const std::vector<std::int16_t> row =
            unit_in_fixed_point(weighted_sum(documents[at], learnt.of_feature, learnt.fields));
        learnt.of_concept.values.insert(learnt.of_concept.values.end(), row.begin(), row.end());
    }
    return learnt;
}

std::vector<float> weighted_sum(std::span<const SparseEntry> weights, const SparseRows& rows, std::size_t columns) {
    std::vector<float> sum(columns, 0);
    for (const SparseEntry& weight : weights)
        for (const SparseEntry& entry : rows[weight.column])
            sum[entry.column] += weight.value * entry.value;
    return sum;
}

} // namespace vakpeil
