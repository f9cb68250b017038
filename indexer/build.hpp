#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "corpora/qualification.hpp"
#include "lexicons/lexicon.hpp"

// Qualifications to an index: one file, that travels with whoever reads it.
//
//   const BuildSummary summary = build_index(reg.qualifications, lexicon, "vakpeil.index");
//
// The database is built in a folder beside the target, compacted into one file, flushed to disk and renamed onto the
// target. A reader sees the old index or the new one, never half of one; a reader that has the old one open keeps it; a
// build killed at any moment leaves the old one as it was, and its leftovers go with the next build.

namespace vakpeil {

struct BuildSummary {
    std::size_t qualifications = 0;
    std::size_t passages = 0;
    std::uintmax_t bytes = 0; // of the file
    double seconds = 0;
};

// Throws Error(usage) for no qualifications, Error(unwritable) when the folder does not exist or cannot be written, or
// the target is not a file.
BuildSummary build_index(std::span<const Qualification> qualifications, const Lexicon& lexicon,
                         const std::filesystem::path& target);

} // namespace vakpeil
