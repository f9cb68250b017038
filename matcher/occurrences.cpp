#include "matcher/occurrences.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double repetition_gain = 0.3; // per natural logarithm of the number of occurrences

double section_weight(const Sentence& sentence, const Weights& weights) {
    if (sentence.heading) return 0;
    const bool reader =
        sentence.to_reader && (sentence.kind == SectionKind::unknown || sentence.kind == SectionKind::tasks);
    return (reader ? weights.to_reader : 1) * weights.section[static_cast<std::size_t>(sentence.kind)];
}

} // namespace

void Occurrences::read(const MatchDocument& document, const Weights& weights) {
    for (const QueryTerm& term : query_) {
        slot_of_[term.term] = no_slot;
        members_[term.term] = 0;
    }
    query_.clear();
    found_.clear();
    collect(document, weights);
    group_by_term();
    weigh();
}

void Occurrences::collect(const MatchDocument& document, const Weights& weights) {
    const std::span<const PhraseSynonym> synonyms = document.analysis.synonyms;
    std::size_t synonym = 0;
    row_count_ = 0;
    rows_.assign(document.sentences.size(), 0);
    for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
        const Sentence& sentence = document.sentences[index];
        const double section = section_weight(sentence, weights);
        const bool in_title = document.is_title(sentence);
        const std::uint32_t end = sentence.first_word + sentence.word_count;
        const std::size_t before = found_.size();
        const auto add = [&](TermId term, TokenKind kind, std::uint32_t word) {
            const double weight = section * weights.token[static_cast<std::size_t>(kind)];
            if (term == no_term || weight <= 0) return;
            found_.push_back({term, {index, word, static_cast<float>(weight), in_title}});
        };
        for (std::uint32_t at = sentence.first_word; at < end && section > 0; ++at) {
            const AnalysedWord& word = document.analysis.words[at];
            if (word.in_stop_phrase) continue;
            for (const Term& term : word.analysis->terms)
                add(term.id, term.kind, at);
            while (synonym < synonyms.size() && synonyms[synonym].first_word < at)
                ++synonym;
            if (synonym < synonyms.size() && synonyms[synonym].first_word == at)
                add(synonyms[synonym].id, TokenKind::synonym, at);
        }
        if (!in_title && found_.size() > before) rows_[index] = static_cast<std::uint32_t>(row_count_++);
    }
}

void Occurrences::group_by_term() {
    begin_.assign(1, 0);
    for (const Found& one : found_) {
        std::uint32_t& slot = slot_of_[one.term];
        if (slot == no_slot) {
            slot = static_cast<std::uint32_t>(query_.size());
            members_[one.term] = 1;
            query_.push_back({one.term, 0, 0});
            begin_.push_back(0);
        }
        ++begin_[slot + 1];
    }
    for (std::size_t slot = 1; slot < begin_.size(); ++slot)
        begin_[slot] += begin_[slot - 1];
    occurrences_.resize(found_.size());
    next_.assign(begin_.begin(), begin_.end() - 1);
    for (const Found& one : found_)
        occurrences_[next_[slot_of_[one.term]]++] = one.occurrence;
}

void Occurrences::weigh() {
    for (std::size_t slot = 0; slot < query_.size(); ++slot) {
        const std::span<const Occurrence> places = of_slot(slot);
        float best = 0;
        float best_in_text = 0;
        for (const Occurrence& place : places) {
            best = std::max(best, place.weight);
            if (!place.in_title) best_in_text = std::max(best_in_text, place.weight);
        }
        const double repetitions = places.size() == 1 ? 0 : std::log(static_cast<double>(places.size()));
        const auto gain = static_cast<float>(1 + repetition_gain * repetitions);
        query_[slot].weight = best * gain;
        query_[slot].in_text = best_in_text * gain;
    }
}

std::span<const Occurrence> Occurrences::of(TermId term) const {
    const std::uint32_t slot = slot_of_[term];
    if (slot == no_slot) return {};
    return of_slot(slot);
}

} // namespace vakpeil
