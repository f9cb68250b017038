#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/vacancy.hpp"
#include "matcher/explanation.hpp"
#include "matcher/level.hpp"
#include "matcher/match_model.hpp"
#include "matcher/minhash.hpp"
#include "matcher/ranker.hpp"

// A vacancy in, ranked and explained suggestions out.
//
//   Matcher matcher(model);
//   const MatchResult result = matcher.match(vacancy, {.top = 3});
//   if (result.status == MatchStatus::matched) use(result.suggestions.front().code, result.level->value);

namespace vakpeil {

enum class MatchStatus {
    matched,              // the first suggestion fits
    no_fit,               // nothing fits well enough; the nearest are suggested all the same
    unsupported_language, // too little Dutch in it
    empty,                // no words in it
};

[[nodiscard]] std::string_view to_string(MatchStatus status) noexcept;

struct Suggestion {
    std::string code;
    std::string title;
    int level = 0;
    bool level_estimated = false; // the level is Vakpeil's estimate, the register's is not known
    Origin origin = Origin::official;
    double probability = 0;  // that this is the fitting qualification; with the others and "none" sums to at most 1
    Explanation explanation; // its root value is the score; empty when none was asked for
};

struct MatchOptions {
    std::size_t top = 5;
    bool explain = true;  // else the suggestions have no explanation, which takes a good part of the time
    bool minhash = false; // give the signature that tells reposts
};

struct MatchResult {
    MatchStatus status = MatchStatus::empty;
    std::string_view language;           // ISO 639-1, "und" when it cannot be told
    double no_fit_probability = 1;       // that no qualification of the index fits
    std::optional<LevelEstimate> level;  // of the job as described; under no_fit of the nearest ones
    std::optional<StudyDemand> study;    // that the employer asks for
    std::vector<Suggestion> suggestions; // likeliest first
    std::optional<MinHash> minhash;      // when asked for, whatever the status
};

// What an answer is made from, before the weights of the features decide: for learning them.
struct Ranking {
    MatchStatus status = MatchStatus::matched; // or why there are no candidates: unsupported_language, empty
    std::vector<Candidate> candidates;         // best first
    LevelEvidence level;
    NoneFeatures none{};
};

// For one thread: make one per thread over one shared model, which outlives it.
class Matcher {
public:
    explicit Matcher(const MatchModel& model);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;

    // Never throws on content, but Error(bad_input) for a text of 2 GiB or more.
    [[nodiscard]] MatchResult match(const Vacancy& vacancy, const MatchOptions& options = {});
    [[nodiscard]] Ranking rank(const Vacancy& vacancy);
    [[nodiscard]] MinHash minhash(const Vacancy& vacancy); // as match gives it, without matching

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
