#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpora/qualification.hpp"
#include "corpora/vacancy.hpp"
#include "tools/evaluation/trec_run.hpp"

// Plain systems over the same qualifications and the same vacancies, to be better than.

namespace vakpeil::tools {

struct Baseline {
    std::string name;
    TrecRun run;
};

// Xapian's BM25 as it comes: a document a qualification, Dutch stemming, an OR of all the vacancy's words.
[[nodiscard]] Baseline xapian_baseline(std::span<const Qualification> qualifications,
                                       std::span<const Vacancy> vacancies);

// Cosine of character n-grams (2 to 4 bytes of normalised words with their edges), tf logarithmic, times idf.
[[nodiscard]] Baseline character_baseline(std::span<const Qualification> qualifications,
                                          std::span<const Vacancy> vacancies);

} // namespace vakpeil::tools
