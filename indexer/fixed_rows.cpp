#include "indexer/fixed_rows.hpp"

#include <cmath>
#include <numeric>

namespace vakpeil {

std::vector<std::int16_t> unit_in_fixed_point(std::span<const float> vector) {
    std::vector<std::int16_t> rounded(vector.size(), 0);
    const double squares = std::transform_reduce(vector.begin(), vector.end(), 0.0, std::plus<>(),
                                                 [](float value) { return double{value} * double{value}; });
    if (!(squares > 0) || !std::isfinite(squares)) return rounded;
    const double scale = fixed_one / std::sqrt(squares);
    for (std::size_t at = 0; at < vector.size(); ++at)
        rounded[at] = static_cast<std::int16_t>(std::lround(vector[at] * scale));
    return rounded;
}

bool rows_are_unit(const FixedRows& rows) noexcept {
    constexpr std::int64_t most = (std::int64_t{fixed_one} + 1024) * (std::int64_t{fixed_one} + 1024); // of rounding
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::int64_t squares = 0;
        for (const std::int16_t value : rows[row])
            squares += std::int64_t{value} * value;
        if (squares > most) return false;
    }
    return true;
}

} // namespace vakpeil
