#include "tools/classify/name_ring.hpp"

#include <algorithm>

namespace vakpeil::tools {

NameRing::NameRing(std::size_t max_names, std::size_t max_bytes) : max_names_(max_names), bytes_(max_bytes) {
    places_.reserve(max_names);
}

std::optional<std::size_t> NameRing::add(std::string_view name) {
    if (name.size() > bytes_.size() / 8) return std::nullopt;
    const std::uint64_t left = bytes_.size() - end_ % bytes_.size();
    if (name.size() > left) end_ += left; // a name lies in one piece
    std::copy(name.begin(), name.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(end_ % bytes_.size()));
    const std::size_t slot = next_slot_;
    if (slot == places_.size()) places_.emplace_back();
    places_[slot] = {end_, static_cast<std::uint32_t>(name.size())};
    end_ += name.size();
    next_slot_ = slot + 1 == max_names_ ? 0 : slot + 1;
    return slot;
}

std::optional<std::string_view> NameRing::find(std::size_t slot) const noexcept {
    if (slot >= places_.size()) return std::nullopt;
    const Place& place = places_[slot];
    if (place.begin + bytes_.size() < end_) return std::nullopt; // its first byte is no longer its own
    return std::string_view(bytes_.data() + place.begin % bytes_.size(), place.length);
}

} // namespace vakpeil::tools
