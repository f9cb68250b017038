#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matcher/minhash.hpp"
#include "tools/classify/name_ring.hpp"

// Which records of a dump are the same advertisement, posted again.
//
//   DuplicateGroups groups;
//   for (...) line["group"] = groups.group_of(*result.minhash, answer.id); // in the order of the input
//
// A group is named after its first member. A record belongs to the group whose first member is the most alike, when
// their estimated Jaccard index is at least `least_similarity`; else it is the first of a group of its own. All members
// are thus alike the first, and a row of advertisements that each change a little does not end as one group: being in
// the same group is transitive because the group is what it is named after, though two members may be less alike than
// the threshold. A text of fewer than `least_words` words that count is no duplicate of anything.
//
// The threshold is measured. Of 40 real vacancies, two for other jobs at one agency that share their whole offer have
// an index of 0.35, and all other pairs of real, bundled and judged vacancies at most 0.14. In a generated dump of
// 50,000 (tests/bench/generate_dump, seed 1) with 2,456 reposts that have another header and contact, 2,246 are found,
// and 58 other records are put with one of the same trade that has nearly the same tasks; with 0.6 these would be 2,329
// and 372, with 0.7 2,100 and 9.
//
// Candidates are found by locality-sensitive hashing: a signature is cut into bands of a few values, and texts that
// agree on a whole band are compared (A. Rajaraman and J. Ullman, Mining of Massive Datasets, chapter 3). With 10 bands
// of 3 values, two are compared with a chance of 0.96 at an index of 0.65, 0.985 at 0.7 and 0.999 at 0.8. A band's
// bucket holds the last few that fell in it, so the work for a record has a bound, whatever the others are. Comparing
// takes 4 bits of each value (P. Li and A. König, b-bit minwise hashing, 2010).
//
// Only first members are remembered, at most `max_remembered`, and the oldest are forgotten. Memory is fixed: 152 bytes
// for each that may be remembered, of which 32 are for its name; long names make the oldest be forgotten sooner. The
// default takes 152 MB (measured). Deterministic: the same for the same records in the same order. For one thread.

namespace vakpeil::tools {

class DuplicateGroups {
public:
    static constexpr double least_similarity = 0.65;
    static constexpr std::uint32_t least_words = 8;

    explicit DuplicateGroups(std::size_t max_remembered = 1'000'000); // 1 to 100 million

    // The group's name, `id` itself for the first of a group. Valid until the next call.
    const std::string& group_of(const MinHash& signature, std::string_view id);

private:
    static constexpr std::size_t bands = 10;
    static constexpr std::size_t band_values = 3;
    static constexpr std::size_t bucket_size = 4;

    using Sketch = std::array<std::uint64_t, minhash_size / 16>; // 4 bits of each value
    // Slots + 1, the newest first, each with a few bits of its band's hash on top, which spare looking up most others;
    // 0 is none.
    using Bucket = std::array<std::uint32_t, bucket_size>;
    struct Band {
        std::size_t bucket = 0;
        std::uint32_t tag = 0; // the bits on top
    };
    using Bands = std::array<Band, bands>;

    static Sketch sketch_of(const MinHash& signature) noexcept;
    static double similarity_of(const Sketch& left, const Sketch& right) noexcept;
    [[nodiscard]] Bands bands_of(const MinHash& signature) const noexcept;
    [[nodiscard]] std::optional<std::string_view> group_like(const Sketch& sketch, const Bands& at) const;
    void remember(const Sketch& sketch, const Bands& at, std::string_view id);

    NameRing names_;               // of first members; says which slots are still remembered
    std::vector<Sketch> sketches_; // by slot
    std::vector<Bucket> buckets_;  // a slot that was taken by another is not removed: whoever is there is compared
    std::string answer_;
};

} // namespace vakpeil::tools
