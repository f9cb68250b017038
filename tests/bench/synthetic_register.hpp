#pragma once

#include <cstddef>
#include <vector>

#include "corpora/qualification.hpp"

// A register of any size, made of the bundled one.

namespace vakpeil::bench {

// So many qualifications: spread evenly over `bundled` when it has enough of them, else all of it and new ones. A new
// one has the title and definition of one profile, synonyms of two, and competences drawn from four, under a code of
// its own: so the words stay the same and each is in more profiles, which is the dearest way to grow. The same input
// gives the same register.
[[nodiscard]] std::vector<Qualification> register_of(const std::vector<Qualification>& bundled, std::size_t size);

} // namespace vakpeil::bench
