#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// The last names that were added, in fixed memory: the oldest go when their slot or their bytes are needed.
//
//   NameRing names(1000, 32'000);
//   const std::size_t slot = names.add("v101");
//   names.find(slot); // "v101", or nothing when its bytes are taken

namespace vakpeil::tools {

class NameRing {
public:
    NameRing(std::size_t max_names, std::size_t max_bytes); // both at least 1

    // Nothing for a name that would take more than an eighth of the bytes. Slots are given in turn, from 0.
    std::optional<std::size_t> add(std::string_view name);

    // The last name that was given this slot. Valid until the next add().
    [[nodiscard]] std::optional<std::string_view> find(std::size_t slot) const noexcept;

    [[nodiscard]] std::size_t max_names() const noexcept { return max_names_; }

private:
    struct Place {
        std::uint64_t begin = 0; // counted over all laps of the ring
        std::uint32_t length = 0;
    };

    std::size_t max_names_;
    std::size_t next_slot_ = 0;
    std::uint64_t end_ = 0; // over all laps
    std::vector<Place> places_;
    std::vector<char> bytes_;
};

} // namespace vakpeil::tools
