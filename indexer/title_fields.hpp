#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "indexer/fixed_rows.hpp"
#include "indexer/sparse_rows.hpp"

// In which fields of work a word is at home: its distribution over the groups of ISCO-08 whose occupations have it. Two
// texts without a word in common can have words of the same fields.

namespace vakpeil {

struct TitleFields {
    std::uint32_t fields = 0; // groups of four, of three and of two digits
    SparseRows of_feature;    // each of length 1, or empty
    FixedRows of_concept;     // the sum over its features
};

// `documents` are the weighted features of each concept; `isco` is the code of each, or empty.
[[nodiscard]] TitleFields learn_fields(const SparseRows& documents, std::span<const std::string> isco,
                                       std::size_t features);

// The sum of the rows that the weights name, times those.
[[nodiscard]] std::vector<float> weighted_sum(std::span<const SparseEntry> weights, const SparseRows& rows,
                                              std::size_t columns);

} // namespace vakpeil
