#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "corpora/vacancy.hpp"
#include "lexicons/token.hpp"
#include "matcher/features.hpp"

// The numbers that the ranking, the level and the probability hang on. `vakpeil learn` finds them; the ones here are
// where it starts, and serve an index of a few qualifications.

namespace vakpeil {

struct Weights {
    // Of a word of the vacancy by the section it is in, by SectionKind: unknown, title, tasks, profile, offer, company,
    // contact. What an employer offers, says of itself or of applying tells nothing of the trade.
    std::array<double, 7> section{0.9, 1.0, 1.2, 0.7, 0.0, 0.1, 0.0};

    // Of a term by how the chain came to it, by TokenKind: the word itself, a part of a compound, a synonym set.
    std::array<double, 3> token{1.0, 0.6, 0.7};

    double to_reader = 1.2; // of a word in a sentence to the reader, in the tasks or where no section is known

    // In units of score, which is natural-log odds.
    Features feature{8.0, 6.0, 9.0, 2.0, 6.0, 0.0, 1.0, 0.0};
    NoneFeatures none{9.0, 0.0, 0.0, 0.0};

    double coverage_half = 13.0;  // evidence, in BM25 units, at which a competence counts as half covered
    double coverage_decay = 0.75; // what the next best competence counts for, of the one before

    double temperature = 1.0; // of the softmax over the candidates and "none"

    double level_cue = 0.8;        // how far cues shift the distribution over levels, against the candidates
    double level_smoothing = 0.02; // of the probability, spread over the levels no candidate has

    // Reads a file of names and values, as write_weights makes them. Throws as read_table, and Error(bad_input) with
    // the line for an unknown name, a value that is no number, or a name that is missing.
    static Weights load(const std::filesystem::path& path);
};

// Every number with its name: "section.tasks", "feature.title", "coverage_half".
[[nodiscard]] std::vector<std::pair<std::string, double*>> weight_fields(Weights& weights);

// A line a number: name, tab, value with six decimals.
[[nodiscard]] std::string write_weights(Weights weights);

} // namespace vakpeil
