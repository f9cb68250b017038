#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vakpeil {

// Dense vectors in fixed point, a row each: a quarter of the memory of doubles to go through for every title, and sums
// that are the same in whatever order a compiler takes them.
struct FixedRows {
    std::uint32_t dimensions = 0;
    std::vector<std::int16_t> values;

    [[nodiscard]] std::size_t size() const noexcept { return dimensions == 0 ? 0 : values.size() / dimensions; }
    [[nodiscard]] std::span<const std::int16_t> operator[](std::size_t row) const noexcept {
        return std::span(values).subspan(row * dimensions, dimensions);
    }

    bool operator==(const FixedRows&) const = default;
};

// The vector at length 1, or zeros when it has no length.
[[nodiscard]] std::vector<std::int16_t> unit_in_fixed_point(std::span<const float> vector);

// Whether no row is longer than the 1 that cosine() counts on.
[[nodiscard]] bool rows_are_unit(const FixedRows& rows) noexcept;

inline constexpr std::int32_t fixed_one = 32767;

// Of two vectors of length 1, or zeros: no partial sum is beyond 2^30 then.
[[nodiscard]] inline double cosine(std::span<const std::int16_t> left, std::span<const std::int16_t> right) noexcept {
    std::int32_t sum = 0;
    for (std::size_t at = 0; at < left.size(); ++at)
        sum += std::int32_t{left[at]} * std::int32_t{right[at]};
    return sum / (double{fixed_one} * fixed_one);
}

} // namespace vakpeil
