#include "indexer/sparse_rows.hpp"

namespace vakpeil {

SparseRows transposed(const SparseRows& rows, std::size_t columns) {
    SparseRows result;
    result.ends.assign(columns, 0);
    for (const SparseEntry& entry : rows.entries)
        ++result.ends[entry.column];
    std::vector<std::uint32_t> next(columns);
    std::uint32_t total = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        next[column] = total;
        total += result.ends[column];
        result.ends[column] = total;
    }
    result.entries.resize(total);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const SparseEntry& entry : rows[row])
            result.entries[next[entry.column]++] = {static_cast<std::uint32_t>(row), entry.value};
    return result;
}

} // namespace vakpeil
