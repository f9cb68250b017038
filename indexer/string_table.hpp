#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vakpeil {

// Many short texts in one piece of memory, found by their place, or by themselves when they are in order.
class StringTable {
public:
    StringTable() = default;

    void push_back(std::string_view text) {
        bytes_ += text;
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }

    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t at) const noexcept {
        const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
        return std::string_view(bytes_).substr(begin, ends_[at] - begin);
    }

    // Of a sorted table.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept {
        std::size_t low = 0;
        std::size_t high = size();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if ((*this)[middle] < text)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == size() || (*this)[low] != text) return std::nullopt;
        return static_cast<std::uint32_t>(low);
    }

    bool operator==(const StringTable&) const = default;

private:
    std::string bytes_;
    std::vector<std::uint32_t> ends_; // of each text in bytes_
};

} // namespace vakpeil
