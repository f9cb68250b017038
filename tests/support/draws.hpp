#pragma once

#include <cstdint>
#include <span>

// Random numbers that are the same on every machine, for what is generated: the standard library's distributions are
// not.

namespace vakpeil::test {

// SplitMix64 (Steele, Lea and Flood, 2014).
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_(seed) {}
    // Its own row of numbers for each pair.
    Draws(std::uint64_t seed, std::uint64_t number) : state_(Draws(seed).next() ^ (number * 0xD1342543DE82EF95u)) {}

    std::uint64_t next() noexcept {
        std::uint64_t bits = state_ += 0x9E3779B97F4A7C15u;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
        return bits ^ (bits >> 31);
    }

    // 0 to `bound` - 1; `bound` is at least 1.
    std::uint32_t below(std::uint32_t bound) noexcept {
        return static_cast<std::uint32_t>((next() >> 32) * bound >> 32);
    }

    double share() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; } // 0 to 1, 1 left out

    bool chance(double of) noexcept { return share() < of; }

    template <typename Container>
    const auto& one_of(const Container& choices) noexcept {
        return choices[below(static_cast<std::uint32_t>(std::size(choices)))];
    }

private:
    std::uint64_t state_;
};

} // namespace vakpeil::test
