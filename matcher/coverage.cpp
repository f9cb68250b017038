#include "matcher/coverage.hpp"

#include <algorithm>

namespace vakpeil {

namespace {

constexpr double second_sentence = 0.5;

// A term that a sentence has several times counts once in it: calls use(occurrence, mass) for its best place there.
template <typename Use>
void for_each_evidence(const Occurrences& occurrences, const ImpactTable& table, std::uint32_t passage, Use use) {
    for (const PassageTerm& term : table.terms(passage)) {
        const std::span<const Occurrence> places = occurrences.of(term.term);
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (places[at].in_title || (at > 0 && places[at].sentence == places[at - 1].sentence)) continue;
            use(places[at], places[at].weight * term.impact);
        }
    }
}

} // namespace

double evidence_mass(const Occurrences& occurrences, const ImpactTable& table, std::uint32_t passage,
                     std::vector<float>& scratch) {
    std::fill(scratch.begin(), scratch.end(), 0.0F);
    for_each_evidence(occurrences, table, passage,
                      [&](const Occurrence& place, float mass) { scratch[place.sentence] += mass; });
    float best = 0;
    float second = 0;
    for (const float mass : scratch) {
        if (mass > best) {
            second = best;
            best = mass;
        } else {
            second = std::max(second, mass);
        }
    }
    return static_cast<double>(best) + second_sentence * static_cast<double>(second);
}

std::vector<SentenceEvidence> evidence_sentences(const Occurrences& occurrences, const ImpactTable& table,
                                                 std::uint32_t passage, std::size_t sentence_count) {
    std::vector<SentenceEvidence> sentences(sentence_count);
    for (std::uint32_t at = 0; at < sentence_count; ++at)
        sentences[at].sentence = at;
    for_each_evidence(occurrences, table, passage, [&](const Occurrence& place, float mass) {
        SentenceEvidence& sentence = sentences[place.sentence];
        sentence.mass += static_cast<double>(mass);
        sentence.words.push_back({place.word, static_cast<double>(mass)});
    });
    std::erase_if(sentences, [](const SentenceEvidence& sentence) { return sentence.mass <= 0; });
    std::stable_sort(
        sentences.begin(), sentences.end(),
        [](const SentenceEvidence& left, const SentenceEvidence& right) { return left.mass > right.mass; });
    if (sentences.size() > 2) sentences.resize(2);
    if (sentences.size() == 2) {
        sentences[1].mass *= second_sentence;
        for (WordEvidence& word : sentences[1].words)
            word.mass *= second_sentence;
    }
    return sentences;
}

} // namespace vakpeil
