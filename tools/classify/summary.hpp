#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tools/classify/record_classifier.hpp"

// What a run over a dump answered, in counts.

namespace vakpeil::tools {

struct QualificationCount {
    std::string title;
    int level = 0;
    std::uint64_t count = 0;

    bool operator==(const QualificationCount&) const = default;
};

struct ClassifySummary {
    std::uint64_t records = 0; // rejects included
    std::uint64_t rejects = 0;
    std::array<std::uint64_t, 4> statuses{};                  // by MatchStatus
    std::array<std::uint64_t, 3> triages{};                   // by Triage
    std::array<std::uint64_t, 9> levels{};                    // by level, of the qualifications that fit
    std::array<std::uint64_t, 10> probabilities{};            // of those that fit: below 0.1, below 0.2, ...
    std::map<std::string, QualificationCount> qualifications; // by code, of those that fit

    void add(const Classified& answer);
    [[nodiscard]] std::uint64_t answered() const noexcept { return records - rejects; }
    [[nodiscard]] std::uint64_t with_status(MatchStatus status) const noexcept {
        return statuses.at(static_cast<std::size_t>(status));
    }

    [[nodiscard]] std::uint64_t with_triage(Triage triage) const noexcept {
        return triages.at(static_cast<std::size_t>(triage));
    }

    bool operator==(const ClassifySummary&) const = default;
};

// The most frequent first; those alike by code.
[[nodiscard]] std::vector<std::pair<std::string, QualificationCount>> by_frequency(const ClassifySummary& summary);

// What this run took, where the summary may cover several that went on from each other.
struct RunCost {
    std::uint64_t records = 0;
    double seconds = 0;
    std::uint64_t peak_bytes = 0; // of memory
    std::size_t threads = 0;

    [[nodiscard]] double rate() const noexcept { return seconds > 0 ? static_cast<double>(records) / seconds : 0; }
};

// For a person, in lines.
[[nodiscard]] std::string summary_text(const ClassifySummary& summary, const RunCost& cost);

} // namespace vakpeil::tools
