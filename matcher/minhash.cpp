#include "matcher/minhash.hpp"

#include <bit>
#include <limits>
#include <optional>

#include "lexicons/fnv.hpp"

namespace vakpeil {

namespace {

static_assert(std::has_single_bit(minhash_size));
constexpr int bin_shift = 64 - std::countr_zero(minhash_size);
constexpr std::uint32_t no_value = std::numeric_limits<std::uint32_t>::max();

// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result hangs on every bit given.
constexpr std::uint64_t mixed(std::uint64_t bits) noexcept {
    bits += 0x9E3779B97F4A7C15u;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
}

// Nothing for a term with a digit.
std::optional<std::uint64_t> word_hash(std::string_view term) {
    for (const char byte : term)
        if (byte >= '0' && byte <= '9') return std::nullopt;
    Fnv hash;
    hash.add(term);
    return hash.value();
}

void add_pair(MinHash& made, std::uint64_t first, std::uint64_t second) noexcept {
    const std::uint64_t hash = mixed(mixed(first) + second); // not the same for the two the other way round
    std::uint32_t& value = made.values[hash >> bin_shift];
    value = std::min(value, static_cast<std::uint32_t>(hash) & (no_value - 1)); // so that none looks like no value
}

// Which bin is borrowed from depends on the empty bin alone, so two texts that are both empty there mostly borrow
// alike.
void fill_empty_bins(MinHash& made) noexcept {
    const std::array<std::uint32_t, minhash_size> filled = made.values;
    for (std::uint64_t bin = 0; bin < minhash_size; ++bin)
        for (std::uint64_t attempt = 1; made.values[bin] == no_value; ++attempt)
            made.values[bin] = filled[mixed(attempt << 32 | bin) >> bin_shift];
}

} // namespace

MinHash minhash(const Analysis& analysis) {
    MinHash made;
    made.values.fill(no_value);
    std::uint64_t previous = 0;
    for (const AnalysedWord& word : analysis.words) {
        if (word.in_stop_phrase || word.analysis->terms.empty()) continue;
        const std::optional<std::uint64_t> hash = word_hash(word.analysis->terms.front().text); // its stem
        if (!hash) continue;
        if (made.words > 0) add_pair(made, previous, *hash);
        previous = *hash;
        ++made.words;
    }
    if (made.words > 1) fill_empty_bins(made);
    return made;
}

double similarity(const MinHash& left, const MinHash& right) noexcept {
    if (left.words < 2 || right.words < 2) return 0;
    std::size_t equal = 0;
    for (std::size_t at = 0; at < minhash_size; ++at)
        equal += left.values[at] == right.values[at] ? 1U : 0U;
    return static_cast<double>(equal) / static_cast<double>(minhash_size);
}

} // namespace vakpeil
