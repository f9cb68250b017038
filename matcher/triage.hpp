#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "matcher/matcher.hpp"

// What to do with an answer when nobody can look at all of them: take it, have it looked at, or lay the vacancy aside.
//
//   const TriageThresholds thresholds = TriageTable::load(path).thresholds(0.95);
//   if (triage(matcher.match(vacancy, {.top = 2}), thresholds) == Triage::accept) file_under(...);
//
// Coders of occupations are used so: what is sure goes in by itself, the rest goes to a person (CASCOT; SOCcer). An
// answer is accepted when its margin reaches a threshold. The margin is the first suggestion's probability less that of
// the runner-up, be it the second suggestion or "nothing fits": of what was tried (the probability itself, the gap to
// the second, their ratio and products), it told right from wrong answers best, on the vacancies learnt from and on the
// others (area under the curve 0.903 and 0.936; 0.900 and 0.932 for the probability). "Nothing fits" is taken when its
// own probability reaches another.
//
// The thresholds for each precision are in matcher/data/triage.txt, which `vakpeil learn --triage` writes.

namespace vakpeil {

enum class Triage { accept, review, no_fit };

[[nodiscard]] std::string_view to_string(Triage triage) noexcept; // "accept"

struct TriageThresholds {
    double accept = 1; // of the margin, 0..1
    double no_fit = 1; // of the probability that nothing fits, 0..1
    // Were there enough judged vacancies to promise the precision? Else the threshold is the least that made no
    // mistake.
    bool accept_supported = false;
    bool no_fit_supported = false;
};

// The probability of the first suggestion less that of the runner-up; below 0 when "nothing fits" comes first.
[[nodiscard]] double triage_margin(double first, double second, double none) noexcept;

// Of an answer with at least two suggestions asked for. No Dutch is for a person to look at; no words are no_fit.
[[nodiscard]] Triage triage(const MatchResult& result, const TriageThresholds& thresholds) noexcept;

// Answers taken on vacancies that were not learnt from: those that reach a threshold.
struct TriageEvidence {
    double threshold = 1;
    int taken = 0;
    int right = 0;  // of those taken
    double low = 0; // lower bound of the share right
};

struct TriageRow {
    double precision = 0; // that is asked for
    TriageEvidence accept;
    TriageEvidence no_fit;
};

class TriageTable {
public:
    explicit TriageTable(std::vector<TriageRow> rows); // at least one; the lowest precision first

    // Throws Error(unreadable), and Error(bad_input) with the line for what is no such table.
    [[nodiscard]] static TriageTable load(const std::filesystem::path& path);

    // Of the first row with at least that precision. Throws Error(usage) when it is more than the last row has.
    [[nodiscard]] TriageThresholds thresholds(double precision) const;

    [[nodiscard]] const std::vector<TriageRow>& rows() const noexcept { return rows_; }

private:
    std::vector<TriageRow> rows_;
};

// As load() reads it, without a comment on top. Thresholds are rounded down, so that the last one taken still is.
[[nodiscard]] std::string write_triage(const TriageTable& table);

} // namespace vakpeil
