#pragma once

#include <xapian.h>

#include "lexicons/lexicon.hpp"

// The chain's normalising, job-title and stemming steps as a Xapian stemmer, so that Xapian's own term generator and
// query parser conflate the same words as the matcher does.

namespace vakpeil {

// Keeps a reference to the lexicon. For one thread.
[[nodiscard]] Xapian::Stem search_stemmer(const Lexicon& lexicon);

} // namespace vakpeil
