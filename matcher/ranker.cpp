#include "matcher/ranker.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double synonym_value = 0.85; // of a synonym, against the qualification's own title
constexpr float title_gain = 1.5F;     // of a term in a title or synonym, for finding candidates
constexpr std::uint32_t not_a_candidate = ~std::uint32_t{0};

// A title that shares one word of two says little, one that shares all says all.
double title_evidence(double likeness) {
    return likeness * likeness;
}

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

TitleWords given_title_words(const MatchDocument& document, const TitleSpan& span, const ImpactTable& table) {
    TitleWords words = title_words(document.analysis, span.first_word, span.word_count, table);
    std::erase_if(words, [&](const TitleWord& word) { return document.aside[word.position]; });
    return words;
}

Ranker::Ranker(const RankingTables& tables)
    : tables_(tables), scores_(tables.catalogue->size()), place_of_(tables.catalogue->size(), not_a_candidate) {
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
    read_titles(document);
    std::vector<Candidate> candidates;
    for (const std::uint32_t qualification : retrieve(occurrences)) {
        Candidate& candidate = candidates.emplace_back();
        const CatalogueEntry& entry = (*tables_.catalogue)[qualification];
        candidate.qualification = qualification;
        cover_passages(candidate, occurrences);
        match_titles(candidate);
        candidate.feature(Feature::level) = level_agreement(level, entry.level);
        candidate.feature(Feature::official) = entry.level_estimated ? 0 : 1; // only the register knows levels
    }
    compare_words(candidates, occurrences);
    for (Candidate& candidate : candidates)
        for (std::size_t at = 0; at < feature_count; ++at)
            candidate.score += tables_.weights->feature[at] * candidate.features[at];
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& left, const Candidate& right) { return left.score > right.score; });
    return candidates;
}

void Ranker::read_titles(const MatchDocument& document) {
    given_titles_.clear();
    for (std::size_t at = 0; at < document.titles.size(); ++at) {
        const TitleSpan& span = document.titles[at];
        TitleWords words = given_title_words(document, span, *tables_.impacts);
        if (!words.empty()) given_titles_.push_back({at, span.mention, std::move(words)});
    }
}

// The qualifications that speak most of the vacancy's words.
std::vector<std::uint32_t> Ranker::retrieve(const Occurrences& occurrences) {
    std::fill(scores_.begin(), scores_.end(), 0.0F);
    for (const QueryTerm& term : occurrences.query()) {
        const float mass = term.weight * tables_.profiles->idf(term.term);
        for (const ProfilePosting& posting : tables_.profiles->postings(term.term))
            scores_[posting.qualification] += mass * (posting.body + title_gain * posting.title);
    }
    std::vector<std::pair<float, std::uint32_t>> totals;
    for (std::uint32_t qualification = 0; qualification < scores_.size(); ++qualification)
        if (scores_[qualification] > 0) totals.emplace_back(-scores_[qualification], qualification);
    const std::size_t kept = std::min(max_candidates, totals.size());
    std::partial_sort(totals.begin(), totals.begin() + static_cast<std::ptrdiff_t>(kept), totals.end());
    std::vector<std::uint32_t> best;
    for (std::size_t at = 0; at < kept; ++at)
        best.push_back(totals[at].second);
    return best;
}

// Likeness: the part of the vacancy's words, by weight and idf, that a candidate speaks of. Distinct: the same, each
// word counted the more the fewer candidates have it.
void Ranker::compare_words(std::vector<Candidate>& candidates, const Occurrences& occurrences) {
    for (std::size_t at = 0; at < candidates.size(); ++at)
        place_of_[candidates[at].qualification] = static_cast<std::uint32_t>(at);
    const double count = std::max(2.0, static_cast<double>(candidates.size()));
    double all = 0;
    double all_distinct = 0;
    std::vector<std::pair<std::uint32_t, double>> holders;
    for (const QueryTerm& term : occurrences.query()) {
        if (term.in_text <= 0) continue; // a title has a feature of its own
        const auto mass = static_cast<double>(term.in_text * tables_.profiles->idf(term.term));
        all += mass;
        holders.clear();
        for (const ProfilePosting& posting : tables_.profiles->postings(term.term))
            if (const std::uint32_t place = place_of_[posting.qualification]; place != not_a_candidate)
                holders.emplace_back(place, static_cast<double>(posting.body));
        if (holders.empty()) continue;
        const double distinct = mass * std::log(count / static_cast<double>(holders.size())) / std::log(count);
        all_distinct += distinct;
        for (const auto& [place, body] : holders) {
            candidates[place].feature(Feature::likeness) += mass * body;
            candidates[place].feature(Feature::distinct) += distinct * body;
        }
    }
    for (Candidate& candidate : candidates) {
        place_of_[candidate.qualification] = not_a_candidate;
        if (all > 0) candidate.feature(Feature::likeness) /= all;
        if (all_distinct > 0) candidate.feature(Feature::distinct) /= all_distinct;
    }
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
    candidate.feature(Feature::tasks) = spread(candidate.competences, *tables_.weights);
    candidate.feature(Feature::knowledge) = spread(candidate.knowledge_groups, *tables_.weights);
}

void Ranker::match_titles(Candidate& candidate) {
    const std::span<const KnownTitle> known = tables_.titles->titles(candidate.qualification);
    for (const GivenTitle& given : given_titles_) {
        TitleMatch& match = given.mention ? candidate.mention : candidate.title;
        for (std::size_t at = 0; at < known.size(); ++at) {
            const double own = at == 0 ? 1 : synonym_value;
            const double value = own * title_value(given.words, known[at].words, *tables_.impacts);
            if (value > match.value) match = {value, given.index, at};
        }
    }
    candidate.feature(Feature::title) = title_evidence(candidate.title.value);
    candidate.feature(Feature::mention) = title_evidence(candidate.mention.value);
}

} // namespace vakpeil
