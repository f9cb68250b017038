#pragma once

#include <array>

#include "corpora/vacancy.hpp"
#include "lexicons/token.hpp"

// The numbers that the ranking, the level and the probability hang on. Set by hand.

namespace vakpeil {

struct Weights {
    // Of a word of the vacancy by the section it is in, by SectionKind: unknown, title, tasks, profile, offer, company,
    // contact. What an employer offers, says of itself or of applying tells nothing of the trade.
    std::array<double, 7> section{0.9, 2.0, 1.2, 0.7, 0.0, 0.1, 0.0};

    // Of a term by how the chain came to it, by TokenKind: the word itself, a part of a compound, a synonym set.
    std::array<double, 3> token{1.0, 0.6, 0.7};

    // Of the features, in units of score (natural-log odds). A feature runs from 0 to 1, level from -1 to 1.
    double title = 8.0;
    double tasks = 9.0;
    double knowledge = 2.0;
    double overlap = 6.0;
    double level = 1.0;

    double coverage_half = 13.0;  // evidence, in BM25 units, at which a competence counts as half covered
    double coverage_decay = 0.75; // what the next best competence counts for, of the one before

    double none = 9.0;        // score that "no qualification fits" competes with
    double temperature = 1.0; // of the softmax over the candidates and "none"

    double level_cue = 0.8;        // how far cues shift the distribution over levels, against the candidates
    double level_smoothing = 0.02; // of the probability, spread over the levels no candidate has
};

} // namespace vakpeil
