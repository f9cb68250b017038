#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vakpeil::tools {

// Which records of a dump are there, one bit each: 125 kB a million.
class RecordSet {
public:
    static constexpr std::uint64_t greatest = 10'000'000'000; // an ordinal above it is a mistake

    // False when it was there already. `ordinal` from 1 to `greatest`.
    bool insert(std::uint64_t ordinal) {
        if (ordinal >= present_.size()) present_.resize(static_cast<std::size_t>(ordinal + ordinal / 2 + 64));
        if (present_[static_cast<std::size_t>(ordinal)]) return false;
        present_[static_cast<std::size_t>(ordinal)] = true;
        ++count_;
        return true;
    }

    [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

private:
    std::vector<bool> present_; // by ordinal
    std::uint64_t count_ = 0;
};

} // namespace vakpeil::tools
