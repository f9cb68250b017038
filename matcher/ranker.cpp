#include "matcher/ranker.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double synonym_value = 0.85; // of a synonym, against the qualification's own title

constexpr std::size_t max_given_titles = 32; // bits of a mask; a document has far fewer

// A title that shares one word of two says little, one that shares all says all.
double title_evidence(double likeness) {
    return likeness * likeness;
}

// Turns masses into coverages and each one's share of their sum with diminishing returns, over all the passages there
// could be: covering many beats covering one well. Returns the sum, 0..1.
double spread(std::vector<CoveredPassage>& passages, const Weights& weights) {
    const auto without = std::partition(passages.begin(), passages.end(),
                                        [](const CoveredPassage& passage) { return passage.mass > 0; });
    const auto by_passage = [](const CoveredPassage& left, const CoveredPassage& right) {
        return left.passage < right.passage;
    };
    std::sort(passages.begin(), without, [&](const CoveredPassage& left, const CoveredPassage& right) {
        return left.mass != right.mass ? left.mass > right.mass : by_passage(left, right);
    });
    std::sort(without, passages.end(), by_passage);
    double factor = 1;
    double possible = 0;
    double sum = 0;
    for (CoveredPassage& passage : passages) {
        possible += factor;
        if (passage.mass > 0) {
            passage.coverage = coverage(passage.mass, weights.coverage_half);
            passage.share = factor * passage.coverage;
        }
        factor *= weights.coverage_decay;
    }
    for (auto passage = passages.begin(); passage != without; ++passage) {
        passage->share /= possible;
        sum += passage->share;
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
    : tables_(tables), retrieval_(*tables.profiles, tables.catalogue->size()),
      given_masks_(tables.impacts->term_count(), 0) {
    const std::span<const PassageInfo> passages = tables.impacts->passages();
    first_passage_.assign(tables.catalogue->size() + 1, static_cast<std::uint32_t>(passages.size()));
    for (const PassageInfo& passage : passages)
        passage_kinds_.push_back(passage.kind);
    for (auto at = static_cast<std::uint32_t>(passages.size()); at-- > 0;)
        first_passage_[passages[at].qualification] = at;
    for (std::size_t at = tables.catalogue->size(); at-- > 0;) // one without passages
        first_passage_[at] = std::min(first_passage_[at], first_passage_[at + 1]);
}

std::vector<Candidate> Ranker::rank(const MatchDocument& document, const Occurrences& occurrences,
                                    const LevelEvidence& level) {
    read_titles(document);
    const std::span<const std::uint32_t> best = retrieval_.best(occurrences.query(), max_candidates);
    share_terms(best, occurrences);
    std::vector<Candidate> candidates(best.size());
    for (std::size_t at = 0; at < best.size(); ++at) {
        Candidate& candidate = candidates[at];
        const CatalogueEntry& entry = (*tables_.catalogue)[best[at]];
        candidate.qualification = best[at];
        cover_passages(candidate, shared(at), occurrences);
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
    for (const GivenTitle& given : given_titles_)
        for (const TitleWord& word : given.words)
            for_each_term(word, [&](TermId term) { given_masks_[term] = 0; });
    given_titles_.clear();
    for (std::size_t at = 0; at < document.titles.size(); ++at) {
        const TitleSpan& span = document.titles[at];
        TitleWords words = given_title_words(document, span, *tables_.impacts);
        if (words.empty() || given_titles_.size() == max_given_titles) continue;
        const std::uint32_t bit = std::uint32_t{1} << given_titles_.size();
        for (const TitleWord& word : words)
            for_each_term(word, [&](TermId term) { given_masks_[term] |= bit; });
        given_titles_.push_back({at, span.mention, std::move(words)});
    }
}

void Ranker::share_terms(std::span<const std::uint32_t> qualifications, const Occurrences& occurrences) {
    shared_.clear();
    shared_begin_.assign(1, 0);
    holders_.assign(occurrences.query().size(), 0);
    for (const std::uint32_t qualification : qualifications) {
        append_shared_terms(*tables_.profiles, qualification, occurrences, shared_);
        for (std::size_t at = shared_begin_.back(); at < shared_.size(); ++at)
            ++holders_[shared_[at].slot];
        shared_begin_.push_back(static_cast<std::uint32_t>(shared_.size()));
    }
}

// Likeness: the part of the vacancy's words, by weight and idf, that a candidate speaks of. Distinct: the same, each
// word counted the more the fewer candidates have it. What is in a title alone has a feature of its own.
void Ranker::compare_words(std::vector<Candidate>& candidates, const Occurrences& occurrences) {
    const std::span<const QueryTerm> query = occurrences.query();
    const auto mass_of = [&](std::size_t slot) {
        return static_cast<double>(query[slot].in_text * tables_.profiles->idf(query[slot].term));
    };
    const double count = std::max(2.0, static_cast<double>(candidates.size()));
    double all = 0;
    double all_distinct = 0;
    distinct_.assign(query.size(), 0);
    for (std::size_t slot = 0; slot < query.size(); ++slot) {
        const double mass = mass_of(slot);
        all += mass;
        if (holders_[slot] == 0 || mass <= 0) continue;
        distinct_[slot] = mass * std::log(count / holders_[slot]) / std::log(count);
        all_distinct += distinct_[slot];
    }
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        double like = 0;
        double distinct = 0;
        for (const SharedTerm& one : shared(at)) {
            const auto body = static_cast<double>(one.term->body);
            like += mass_of(one.slot) * body;
            distinct += distinct_[one.slot] * body;
        }
        if (all > 0) candidates[at].feature(Feature::likeness) = like / all;
        if (all_distinct > 0) candidates[at].feature(Feature::distinct) = distinct / all_distinct;
    }
}

void Ranker::cover_passages(Candidate& candidate, std::span<const SharedTerm> shared, const Occurrences& occurrences) {
    const std::uint32_t first = first_passage_[candidate.qualification];
    const std::size_t count = first_passage_[candidate.qualification + 1] - first;
    const std::span<const float> masses = evidence_.of(first, count, shared, occurrences, *tables_.impacts);
    candidate.competences.reserve(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        const PassageKind kind = passage_kinds_[first + at];
        if (kind != PassageKind::competence && kind != PassageKind::knowledge) continue;
        (kind == PassageKind::competence ? candidate.competences : candidate.knowledge_groups)
            .push_back({first + at, static_cast<double>(masses[at]), 0, 0});
    }
    candidate.feature(Feature::tasks) = spread(candidate.competences, *tables_.weights);
    candidate.feature(Feature::knowledge) = spread(candidate.knowledge_groups, *tables_.weights);
}

void Ranker::match_titles(Candidate& candidate) {
    const std::span<const KnownTitle> known = tables_.titles->titles(candidate.qualification);
    for (std::size_t at = 0; at < known.size(); ++at) {
        std::uint32_t alike = 0; // the given titles that share a term with it: the others are not like it at all
        for (const TermId term : tables_.titles->terms(known[at]))
            alike |= given_masks_[term];
        for (std::size_t which = 0; alike != 0; ++which, alike >>= 1U) {
            if ((alike & 1U) == 0) continue;
            const GivenTitle& given = given_titles_[which];
            TitleMatch& match = given.mention ? candidate.mention : candidate.title;
            const double own = at == 0 ? 1 : synonym_value;
            const double value = own * title_value(given.words, known[at].words, *tables_.impacts);
            const bool earlier = value == match.value && given.index < match.given;
            if (value > match.value || (value > 0 && earlier)) match = {value, given.index, at};
        }
    }
    candidate.feature(Feature::title) = title_evidence(candidate.title.value);
    candidate.feature(Feature::mention) = title_evidence(candidate.mention.value);
}

} // namespace vakpeil
