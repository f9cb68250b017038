#include "matcher/matcher.hpp"

#include <algorithm>
#include <array>

#include "matcher/confidence.hpp"
#include "matcher/document.hpp"
#include "matcher/explain.hpp"
#include "matcher/none_evidence.hpp"
#include "matcher/occurrences.hpp"
#include "matcher/ranker.hpp"

namespace vakpeil {

namespace {

constexpr double least_dutch_share = 0.1;    // of the function words, in a text that is mostly in another language
constexpr std::size_t least_dutch_words = 4; // fewer come by chance, from names and quotations

bool is_supported(const LanguageGuess& guess) {
    if (guess.language == Language::dutch || guess.language == Language::unknown) return true;
    const std::size_t dutch = guess.counts[static_cast<std::size_t>(Language::dutch)];
    std::size_t all = 0;
    for (const std::size_t count : guess.counts)
        all += count;
    return dutch >= least_dutch_words && static_cast<double>(dutch) >= least_dutch_share * static_cast<double>(all);
}

std::vector<double> scores_of(const std::vector<Candidate>& candidates) {
    std::vector<double> scores;
    scores.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        scores.push_back(candidate.score);
    return scores;
}

} // namespace

std::string_view to_string(MatchStatus status) noexcept {
    constexpr std::array<std::string_view, 4> names{"matched", "no_fit", "unsupported_language", "empty"};
    return names[static_cast<std::size_t>(status)];
}

struct Matcher::State {
    explicit State(const MatchModel& shared)
        : model(&shared), analyser(*shared.lexicon, shared.impacts.resolver()), education_analyser(*shared.lexicon),
          occurrences(shared.impacts), tables{&shared.impacts, &shared.profiles, &shared.titles, &shared.catalogue,
                                              &shared.weights},
          ranker(tables) {}

    MatchDocument read(const Vacancy& vacancy) {
        return read_document(vacancy, analyser, model->sections, model->roles, model->languages);
    }

    Ranking rank(const Vacancy& vacancy, const MatchDocument& document) {
        Ranking ranking;
        if (document.analysis.words.empty()) {
            ranking.status = MatchStatus::empty;
        } else if (!is_supported(document.language)) {
            ranking.status = MatchStatus::unsupported_language;
        } else {
            occurrences.read(document, model->weights);
            ranking.level = find_level_evidence(document, vacancy.education, education_analyser, model->levels);
            ranking.candidates = ranker.rank(document, occurrences, ranking.level);
            ranking.none = none_features(document, occurrences);
        }
        return ranking;
    }

    LevelEstimate level(const std::vector<Candidate>& candidates, const Confidence& sure,
                        const LevelEvidence& evidence) const {
        std::vector<LevelVote> votes;
        for (std::size_t at = 0; at < candidates.size(); ++at)
            votes.push_back({model->catalogue[candidates[at].qualification].level, sure.probabilities[at]});
        return estimate_level(votes, evidence, model->weights);
    }

    Suggestion suggestion(const Candidate& candidate, double probability) const {
        const CatalogueEntry& entry = model->catalogue[candidate.qualification];
        return {entry.code, entry.title, entry.level, entry.level_estimated, entry.origin, probability, {}};
    }

    const MatchModel* model;
    Analyser analyser;
    Analyser education_analyser; // the words of `analyser` stay valid while it reads
    Occurrences occurrences;
    RankingTables tables;
    Ranker ranker;
};

Matcher::Matcher(const MatchModel& model) : state_(std::make_unique<State>(model)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

Ranking Matcher::rank(const Vacancy& vacancy) {
    return state_->rank(vacancy, state_->read(vacancy));
}

MinHash Matcher::minhash(const Vacancy& vacancy) {
    return vakpeil::minhash(state_->analyser.read(matched_text(vacancy)));
}

MatchResult Matcher::match(const Vacancy& vacancy, const MatchOptions& options) {
    State& state = *state_;
    const Weights& weights = state.model->weights;
    const MatchDocument document = state.read(vacancy);
    const Ranking ranking = state.rank(vacancy, document);
    const std::vector<Candidate>& candidates = ranking.candidates;
    MatchResult result;
    if (options.minhash) result.minhash = vakpeil::minhash(document.analysis);
    result.status = ranking.status;
    result.language = to_string(document.language.language);
    if (ranking.status != MatchStatus::matched) return result;

    const Confidence sure = confidence(scores_of(candidates), none_score(ranking.none, weights), weights.temperature);
    result.no_fit_probability = sure.none;
    result.level = state.level(candidates, sure, ranking.level);
    result.study = ranking.level.study;
    const bool fits = !candidates.empty() && sure.probabilities.front() > sure.none;
    if (!fits) result.status = MatchStatus::no_fit;
    for (std::size_t at = 0; at < std::min(options.top, candidates.size()); ++at)
        result.suggestions.push_back(state.suggestion(candidates[at], sure.probabilities[at]));
    if (options.explain)
        for (std::size_t at = 0; at < result.suggestions.size(); ++at)
            result.suggestions[at].explanation =
                explain(candidates[at], document, state.occurrences, ranking.level, state.tables);
    return result;
}

} // namespace vakpeil
