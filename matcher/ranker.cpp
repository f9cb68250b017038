#include "matcher/ranker.hpp"

#include <algorithm>

namespace vakpeil {

namespace {

constexpr double mention_value = 0.85; // of a title found in a sentence, against one given as the title

// Turns masses into coverages and each one's share of their sum with diminishing returns, over all the passages there
// could be: covering many beats covering one well. Returns the sum, 0..1.
double spread(std::vector<CoveredPassage>& passages, const Weights& weights) {
    std::stable_sort(passages.begin(), passages.end(),
                     [](const CoveredPassage& left, const CoveredPassage& right) { return left.mass > right.mass; });
    double factor = 1;
    double possible = 0;
    for (CoveredPassage& passage : passages) {
        passage.coverage = coverage(passage.mass, weights.coverage_half);
        passage.share = factor * passage.coverage;
        possible += factor;
        factor *= weights.coverage_decay;
    }
    double sum = 0;
    for (CoveredPassage& passage : passages) {
        passage.share /= possible;
        sum += passage.share;
    }
    return sum;
}

} // namespace

Ranker::Ranker(const RankingTables& tables)
    : tables_(tables), scores_(tables.impacts->passages().size()), seen_in_(tables.impacts->term_count(), 0) {
    const std::span<const PassageInfo> passages = tables.impacts->passages();
    first_passage_.assign(tables.catalogue->size() + 1, static_cast<std::uint32_t>(passages.size()));
    for (auto at = static_cast<std::uint32_t>(passages.size()); at-- > 0;)
        first_passage_[passages[at].qualification] = at;
    for (std::size_t at = tables.catalogue->size(); at-- > 0;) // one without passages
        first_passage_[at] = std::min(first_passage_[at], first_passage_[at + 1]);
}

std::vector<Candidate> Ranker::rank(const MatchDocument& document, const Occurrences& occurrences,
                                    const LevelEvidence& level) {
    by_sentence_.resize(document.sentences.size());
    given_titles_.clear();
    for (std::size_t at = 0; at < document.titles.size(); ++at) {
        const TitleSpan& span = document.titles[at];
        TitleWords words = title_words(document.analysis, span.first_word, span.word_count, *tables_.impacts);
        if (!words.empty()) given_titles_.push_back({at, span.mention, std::move(words)});
    }
    std::vector<Candidate> candidates;
    for (const std::uint32_t qualification : retrieve(occurrences))
        candidates.push_back(features(qualification, occurrences, level));
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& left, const Candidate& right) { return left.score > right.score; });
    return candidates;
}

// The qualifications whose passages score best, each passage with diminishing returns of its own.
std::vector<std::uint32_t> Ranker::retrieve(const Occurrences& occurrences) {
    tables_.impacts->score(occurrences.query(), scores_);
    std::vector<std::pair<float, std::uint32_t>> totals;
    const auto half = static_cast<float>(tables_.weights->coverage_half);
    for (std::uint32_t qualification = 0; qualification < tables_.catalogue->size(); ++qualification) {
        float total = 0;
        for (std::uint32_t at = first_passage_[qualification]; at < first_passage_[qualification + 1]; ++at) {
            const PassageKind kind = tables_.impacts->passages()[at].kind;
            const float weight = kind == PassageKind::title ? 4.0F : kind == PassageKind::knowledge ? 0.5F : 1.0F;
            total += weight * scores_[at] / (scores_[at] + 2 * half);
        }
        if (total > 0) totals.emplace_back(-total, qualification);
    }
    const std::size_t kept = std::min(max_candidates, totals.size());
    std::partial_sort(totals.begin(), totals.begin() + static_cast<std::ptrdiff_t>(kept), totals.end());
    std::vector<std::uint32_t> best;
    for (std::size_t at = 0; at < kept; ++at)
        best.push_back(totals[at].second);
    return best;
}

Candidate Ranker::features(std::uint32_t qualification, const Occurrences& occurrences, const LevelEvidence& level) {
    const Weights& weights = *tables_.weights;
    Candidate candidate;
    candidate.qualification = qualification;
    cover_passages(candidate, occurrences);
    match_titles(candidate);
    candidate.overlap = overlap(qualification, occurrences);
    candidate.level = level_agreement(level, (*tables_.catalogue)[qualification].level);
    candidate.score = weights.title * candidate.title + weights.tasks * candidate.tasks +
                      weights.knowledge * candidate.knowledge + weights.overlap * candidate.overlap +
                      weights.level * candidate.level;
    return candidate;
}

void Ranker::cover_passages(Candidate& candidate, const Occurrences& occurrences) {
    for (std::uint32_t at = first_passage_[candidate.qualification]; at < first_passage_[candidate.qualification + 1];
         ++at) {
        const PassageKind kind = tables_.impacts->passages()[at].kind;
        if (kind != PassageKind::competence && kind != PassageKind::knowledge) continue;
        const double mass = evidence_mass(occurrences, *tables_.impacts, at, by_sentence_);
        (kind == PassageKind::competence ? candidate.competences : candidate.knowledge_groups)
            .push_back({at, mass, 0, 0});
    }
    candidate.tasks = spread(candidate.competences, *tables_.weights);
    candidate.knowledge = spread(candidate.knowledge_groups, *tables_.weights);
}

void Ranker::match_titles(Candidate& candidate) {
    const std::span<const KnownTitle> known = tables_.titles->titles(candidate.qualification);
    for (const GivenTitle& given : given_titles_)
        for (std::size_t at = 0; at < known.size(); ++at) {
            const double factor = given.mention ? mention_value : 1;
            const double value = factor * title_value(given.words, known[at].words, *tables_.impacts);
            if (value <= candidate.title) continue;
            candidate.title = value;
            candidate.best_title = given.index;
            candidate.best_known = at;
        }
}

// The part of the vacancy's words, by weight and idf, that the qualification has anywhere.
double Ranker::overlap(std::uint32_t qualification, const Occurrences& occurrences) {
    const std::uint32_t mark = qualification + 1;
    for (std::uint32_t at = first_passage_[qualification]; at < first_passage_[qualification + 1]; ++at)
        for (const PassageTerm& term : tables_.impacts->terms(at))
            seen_in_[term.term] = mark;
    double shared = 0;
    double all = 0;
    for (const QueryTerm& term : occurrences.query()) {
        const auto mass = static_cast<double>(term.weight * tables_.impacts->idf(term.term));
        all += mass;
        if (seen_in_[term.term] == mark) shared += mass;
    }
    return all > 0 ? shared / all : 0;
}

} // namespace vakpeil
