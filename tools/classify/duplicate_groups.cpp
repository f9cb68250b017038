#include "tools/classify/duplicate_groups.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace vakpeil::tools {

namespace {

constexpr std::size_t name_bytes = 32; // for each first member, on average
constexpr int sketch_bits = 4;         // of a value
constexpr int slot_bits = 27;          // of a bucket's entry: more than 100 million
constexpr std::uint32_t slot_mask = (1U << slot_bits) - 1;
constexpr std::uint64_t lowest_bits = 0x1111111111111111u;

} // namespace

DuplicateGroups::DuplicateGroups(std::size_t max_remembered)
    : names_(max_remembered, max_remembered * name_bytes + 1024),
      buckets_((max_remembered * bands + bucket_size - 1) / bucket_size) {
    assert(max_remembered > 0 && max_remembered <= 100'000'000);
    sketches_.reserve(max_remembered);
}

const std::string& DuplicateGroups::group_of(const MinHash& signature, std::string_view id) {
    answer_ = id;
    if (signature.words < least_words) return answer_;
    const Sketch sketch = sketch_of(signature);
    const Bands at = bands_of(signature);
    if (const std::optional<std::string_view> group = group_like(sketch, at))
        answer_ = *group;
    else
        remember(sketch, at, id);
    return answer_;
}

DuplicateGroups::Sketch DuplicateGroups::sketch_of(const MinHash& signature) noexcept {
    Sketch sketch{};
    for (std::size_t at = 0; at < minhash_size; ++at)
        sketch[at / 16] |= static_cast<std::uint64_t>(signature.values[at] & 0xF) << (at % 16 * sketch_bits);
    return sketch;
}

// The share of equal values, without those that are equal in their 4 bits alone: one in 16 of the others.
double DuplicateGroups::similarity_of(const Sketch& left, const Sketch& right) noexcept {
    int different = 0;
    for (std::size_t at = 0; at < left.size(); ++at) {
        std::uint64_t bits = left[at] ^ right[at];
        bits |= bits >> 2;
        bits |= bits >> 1;
        different += std::popcount(bits & lowest_bits);
    }
    return 1 - static_cast<double>(different) / static_cast<double>(minhash_size) * (16.0 / 15.0);
}

DuplicateGroups::Bands DuplicateGroups::bands_of(const MinHash& signature) const noexcept {
    Bands places{};
    for (std::size_t band = 0; band < bands; ++band) {
        std::uint64_t hash = band + 1;
        for (std::size_t row = 0; row < band_values; ++row) {
            hash = (hash + signature.values[band * band_values + row]) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 32;
        }
        // A number below buckets_.size() of the lower half, without dividing, and the tag of the upper half.
        places[band].bucket = (hash & 0xFFFFFFFFu) * buckets_.size() >> 32;
        places[band].tag = static_cast<std::uint32_t>(hash >> 32) & ~slot_mask;
    }
    return places;
}

std::optional<std::string_view> DuplicateGroups::group_like(const Sketch& sketch, const Bands& at) const {
    double best = least_similarity;
    std::optional<std::string_view> group;
    for (const Band& band : at)
        for (const std::uint32_t entry : buckets_[band.bucket]) {
            if (entry == 0) break;
            if ((entry & ~slot_mask) != band.tag) continue;
            const std::size_t slot = (entry & slot_mask) - 1;
            const double alike = similarity_of(sketch, sketches_[slot]);
            if (alike < best || (group && alike == best)) continue;
            const std::optional<std::string_view> name = names_.find(slot);
            if (!name) continue;
            best = alike;
            group = name;
        }
    return group;
}

void DuplicateGroups::remember(const Sketch& sketch, const Bands& at, std::string_view id) {
    const std::optional<std::size_t> slot = names_.add(id);
    if (!slot) return;
    if (*slot == sketches_.size()) sketches_.emplace_back();
    sketches_[*slot] = sketch;
    for (const Band& band : at) {
        Bucket& entries = buckets_[band.bucket];
        std::shift_right(entries.begin(), entries.end(), 1);
        entries.front() = band.tag | static_cast<std::uint32_t>(*slot + 1);
    }
}

} // namespace vakpeil::tools
