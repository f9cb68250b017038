#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lexicons/phrases.hpp"
#include "lexicons/tokenise.hpp"
#include "matcher/document.hpp"
#include "matcher/weights.hpp"

// The level of a job, 1 to 8, from what a vacancy says besides its tasks: the studies it demands, experience,
// supervision and autonomy.

namespace vakpeil {

enum class LevelCueKind { education, experience, supervision, autonomy };

struct LevelCue {
    LevelCueKind kind = LevelCueKind::education;
    int level = 0;     // 1..8
    double weight = 0; // 0..1
};

struct LevelRules {
    PhraseTable phrases; // payload: index into cues
    std::vector<LevelCue> cues;

    // Reads level_cues.txt in the folder. Throws as read_table, and Error(bad_input) with the line for a bad cell.
    static LevelRules load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens);
};

using LevelDistribution = std::array<double, 8>; // by level - 1; sums to 1

// The studies that the employer asks for, the lowest when several will do.
struct StudyDemand {
    int level = 0;
    std::string phrase; // as the vacancy has it
};

struct LevelEvidence {
    LevelDistribution logits{}; // log weight by level - 1; all 0 without cues
    bool any = false;
    std::optional<StudyDemand> study;
};

// Reads the cues of a document's sentences (those on offer, company and contact left out) and of the education that its
// source declares, for which `analyser` is one that holds nothing of the document.
[[nodiscard]] LevelEvidence find_level_evidence(const MatchDocument& document, const std::string& declared_education,
                                                Analyser& analyser, const LevelRules& rules);

// -1 to 1: how well a level agrees with the cues; 0 without cues.
[[nodiscard]] double level_agreement(const LevelEvidence& evidence, int level);

struct LevelEstimate {
    int value = 0; // the likeliest
    double probability = 0;
    LevelDistribution distribution{};
};

struct LevelVote {
    int level = 0;
    double probability = 0;
};

// From the candidates' own levels, by their probability, shifted by the cues. Without candidates from the cues alone;
// without those, even.
[[nodiscard]] LevelEstimate estimate_level(std::span<const LevelVote> candidates, const LevelEvidence& evidence,
                                           const Weights& weights);

} // namespace vakpeil
