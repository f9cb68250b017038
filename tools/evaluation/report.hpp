#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "tools/evaluation/measures.hpp"
#include "tools/evaluation/outcome.hpp"

// What an evaluation found, for the three ways to show it: text, JSON and a page.

namespace vakpeil::tools {

inline constexpr std::size_t shown_cases = 10; // of the worst

struct Group {
    std::string name; // "level 4", "Bouw"
    std::size_t count = 0;
    std::vector<Measure> measures;
};

// An answer that was wrong, and what made it so.
struct WorstCase {
    std::string id;
    std::string title;                // of the vacancy, or its first words
    std::vector<std::string> fitting; // judged: code and title; empty when nothing fits
    std::string answer;               // code and title of the first suggestion, or "nothing fits"
    double probability = 0;           // of that answer
    double fitting_probability = 0;   // given to the best of those that fit
    std::size_t fitting_rank = 0;     // of the first that fits; 0 when it was not suggested
    std::vector<std::string> why;     // what gave the answer its lead, largest first
};

// Another system on the same vacancies.
struct Peer {
    std::string name;
    std::vector<Measure> measures; // of its rankings: acc_1, acc_3, acc_5, mrr, ndcg_10, map
    double p_acc_1 = 1;            // how often chance alone makes such a difference in acc_1, by paired randomisation
    double p_mrr = 1;
};

struct Report {
    std::string vacancies; // name of the file
    std::string judgments;
    std::string part;               // "check", "tune", "all"
    std::size_t count = 0;          // vacancies judged and answered
    std::size_t unanswered = 0;     // judged, but not among the vacancies
    std::size_t unjudged = 0;       // among the vacancies, but not judged
    double median_milliseconds = 0; // a vacancy, one thread
    std::vector<Measure> measures;
    std::vector<Group> by_level;
    std::vector<Group> by_sector;
    std::vector<ReliabilityBin> reliability;
    std::array<std::array<std::size_t, 8>, 8> confusion{}; // [judged - 1][answered - 1]
    std::vector<WorstCase> worst;
    std::vector<Peer> peers;
};

// The measures and groups of the outcomes; names, times, worst cases and peers are the caller's.
[[nodiscard]] Report report_of(const std::vector<Outcome>& outcomes);

} // namespace vakpeil::tools
