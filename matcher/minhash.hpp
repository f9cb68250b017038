#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lexicons/analyser.hpp"

// A signature by which the same advertisement is known again, under another header, reference or footer.
//
//   const double alike = similarity(minhash(one), minhash(other)); // 0.93: the same advertisement
//
// Each text is the set of its pairs of successive terms: the stems of its words, without stop words and without words
// that hold a digit, so that references, dates and telephone numbers do not count. Two texts are as alike as the
// Jaccard index of their sets, and the share of equal values in two signatures estimates it without bias (A. Broder, On
// the resemblance and containment of documents, 1997). One hash a pair fills all values (one-permutation hashing), and
// a value that no pair fell on is borrowed from another (A. Shrivastava, Optimal densification for fast and accurate
// minwise hashing, 2017). The standard error of the estimate is about sqrt(j (1 - j) / 128), 0.035 for j = 0.8, and
// more for texts of fewer pairs than there are values.
//
// The same for the same text on every machine, as long as the word lists stay the same. Safe from several threads.

namespace vakpeil {

inline constexpr std::size_t minhash_size = 128; // a power of two

struct MinHash {
    std::array<std::uint32_t, minhash_size> values{};
    std::uint32_t words = 0; // that the signature was made of; with fewer than two there are no pairs
};

[[nodiscard]] MinHash minhash(const Analysis& analysis);

// An estimate of the Jaccard index, 0 to 1; 0 when either text has no pairs.
[[nodiscard]] double similarity(const MinHash& left, const MinHash& right) noexcept;

} // namespace vakpeil
