#include "matcher/coverage.hpp"

#include <algorithm>

namespace vakpeil {

namespace {

constexpr float second_sentence = 0.5F;

// A term that a sentence has several times counts once in it: calls use(occurrence) for its first place there. What
// names the job is no evidence that a task is in it.
template <typename Use>
void for_each_evidence(std::span<const Occurrence> places, Use use) {
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (places[at].in_title || (at > 0 && places[at].sentence == places[at - 1].sentence)) continue;
        use(places[at]);
    }
}

} // namespace

void append_shared_terms(const ProfileTable& profiles, std::uint32_t qualification, const Occurrences& occurrences,
                         std::vector<SharedTerm>& out) {
    const std::span<const TermId> ids = profiles.term_ids(qualification);
    const ProfileTerm* const terms = profiles.terms(qualification).data();
    for (std::size_t at = 0; at < ids.size(); ++at)
        if (occurrences.has(ids[at])) out.push_back({occurrences.slot(ids[at]), terms + at});
}

std::span<const float> EvidenceMasses::of(std::uint32_t first, std::size_t passages, std::span<const SharedTerm> shared,
                                          const Occurrences& occurrences, const ImpactTable& table) {
    by_sentence_.assign(occurrences.row_count() * passages, 0.0F);
    for (const SharedTerm& one : shared) {
        const std::span<const Posting> postings =
            table.postings().subspan(one.term->first_posting, one.term->posting_count);
        for_each_evidence(occurrences.of_slot(one.slot), [&](const Occurrence& place) {
            float* row = by_sentence_.data() + occurrences.row(place.sentence) * passages;
            for (const Posting& posting : postings)
                row[posting.passage - first] += place.weight * posting.impact;
        });
    }
    best_.assign(passages, 0.0F);
    second_.assign(passages, 0.0F);
    for (std::size_t sentence = 0; sentence < occurrences.row_count(); ++sentence) {
        const float* row = by_sentence_.data() + sentence * passages;
        for (std::size_t at = 0; at < passages; ++at) { // without branches, so that it takes several at once
            second_[at] = std::max(second_[at], std::min(best_[at], row[at]));
            best_[at] = std::max(best_[at], row[at]);
        }
    }
    for (std::size_t at = 0; at < passages; ++at)
        best_[at] += second_sentence * second_[at];
    return best_;
}

std::vector<SentenceEvidence> evidence_sentences(const Occurrences& occurrences, const ImpactTable& table,
                                                 std::uint32_t passage, std::size_t sentence_count) {
    std::vector<SentenceEvidence> sentences(sentence_count);
    for (std::uint32_t at = 0; at < sentence_count; ++at)
        sentences[at].sentence = at;
    for (const PassageTerm& term : table.terms(passage))
        for_each_evidence(occurrences.of(term.term), [&](const Occurrence& place) {
            const auto mass = static_cast<double>(place.weight * term.impact);
            sentences[place.sentence].mass += mass;
            sentences[place.sentence].words.push_back({place.word, mass});
        });
    std::erase_if(sentences, [](const SentenceEvidence& sentence) { return sentence.mass <= 0; });
    std::stable_sort(
        sentences.begin(), sentences.end(),
        [](const SentenceEvidence& left, const SentenceEvidence& right) { return left.mass > right.mass; });
    if (sentences.size() > 2) sentences.resize(2);
    if (sentences.size() == 2) {
        sentences[1].mass *= static_cast<double>(second_sentence);
        for (WordEvidence& word : sentences[1].words)
            word.mass *= static_cast<double>(second_sentence);
    }
    return sentences;
}

} // namespace vakpeil
