#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vakpeil {

struct SparseEntry {
    std::uint32_t column = 0;
    float value = 0;

    bool operator==(const SparseEntry&) const = default;
};

// A matrix of mostly zeros, by rows; within a row by column.
struct SparseRows {
    std::vector<std::uint32_t> ends; // of each row in `entries`
    std::vector<SparseEntry> entries;

    [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
    [[nodiscard]] std::span<const SparseEntry> operator[](std::size_t row) const noexcept {
        const std::size_t begin = row == 0 ? 0 : ends[row - 1];
        return std::span(entries).subspan(begin, ends[row] - begin);
    }
    void push_back(std::span<const SparseEntry> row) {
        entries.insert(entries.end(), row.begin(), row.end());
        ends.push_back(static_cast<std::uint32_t>(entries.size()));
    }

    bool operator==(const SparseRows&) const = default;
};

// Columns as rows: postings, out of documents.
[[nodiscard]] SparseRows transposed(const SparseRows& rows, std::size_t columns);

} // namespace vakpeil
