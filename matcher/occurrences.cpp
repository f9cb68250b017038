#include "matcher/occurrences.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double repetition_gain = 0.3; // per natural logarithm of the number of occurrences

} // namespace

void Occurrences::read(const MatchDocument& document, const Weights& weights) {
    for (const QueryTerm& term : query_)
        slot_of_[term.term] = no_slot;
    query_.clear();
    found_.clear();
    collect(document, weights);
    group_by_term();
    weigh();
}

void Occurrences::collect(const MatchDocument& document, const Weights& weights) {
    // Positions count words from 1, in the order of the analysis.
    const std::span<const Token> tokens = document.analysis.tokens;
    std::size_t at = 0;
    for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
        const Sentence& sentence = document.sentences[index];
        const bool reader =
            sentence.to_reader && (sentence.kind == SectionKind::unknown || sentence.kind == SectionKind::tasks);
        const double section = sentence.heading ? 0
                                                : (reader ? weights.to_reader : 1) *
                                                      weights.section[static_cast<std::size_t>(sentence.kind)];
        const bool in_title = document.is_title(sentence);
        const std::uint32_t end = sentence.first_word + sentence.word_count;
        for (; at < tokens.size() && tokens[at].position <= end; ++at) {
            if (section <= 0) continue;
            const TermId term = table_->find(tokens[at].kind, tokens[at].text);
            if (term == no_term) continue;
            const double weight = section * weights.token[static_cast<std::size_t>(tokens[at].kind)];
            found_.push_back({term, {index, tokens[at].position - 1, static_cast<float>(weight), in_title}});
        }
    }
}

void Occurrences::group_by_term() {
    begin_.assign(1, 0);
    for (const Found& one : found_) {
        std::uint32_t& slot = slot_of_[one.term];
        if (slot == no_slot) {
            slot = static_cast<std::uint32_t>(query_.size());
            query_.push_back({one.term, 0, 0});
            begin_.push_back(0);
        }
        ++begin_[slot + 1];
    }
    for (std::size_t slot = 1; slot < begin_.size(); ++slot)
        begin_[slot] += begin_[slot - 1];
    occurrences_.resize(found_.size());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const Found& one : found_)
        occurrences_[next[slot_of_[one.term]]++] = one.occurrence;
}

void Occurrences::weigh() {
    for (QueryTerm& term : query_) {
        const std::span<const Occurrence> places = of(term.term);
        float best = 0;
        float best_in_text = 0;
        for (const Occurrence& place : places) {
            best = std::max(best, place.weight);
            if (!place.in_title) best_in_text = std::max(best_in_text, place.weight);
        }
        const double repetitions = std::log(static_cast<double>(places.size()));
        const auto gain = static_cast<float>(1 + repetition_gain * repetitions);
        term.weight = best * gain;
        term.in_text = best_in_text * gain;
    }
}

std::span<const Occurrence> Occurrences::of(TermId term) const {
    const std::uint32_t slot = slot_of_[term];
    if (slot == no_slot) return {};
    return std::span(occurrences_).subspan(begin_[slot], begin_[slot + 1] - begin_[slot]);
}

} // namespace vakpeil
