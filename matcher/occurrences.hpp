#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matcher/document.hpp"
#include "matcher/impact_table.hpp"
#include "matcher/weights.hpp"

// The terms of a vacancy that the index knows: where each occurs and what it weighs there.

namespace vakpeil {

struct Occurrence {
    std::uint32_t sentence = 0; // into MatchDocument::sentences
    std::uint32_t word = 0;     // into the analysis
    float weight = 0;           // of the section and of how the chain came to the term
    bool in_title = false;      // names the job, and is no evidence that a task is in it
};

// One vacancy at a time; the memory is used again. For one thread.
class Occurrences {
public:
    explicit Occurrences(const ImpactTable& table)
        : members_(table.term_count(), 0), slot_of_(table.term_count(), no_slot) {}

    // Forgets the last vacancy and reads this one. Sentences whose section weighs nothing are left out.
    void read(const MatchDocument& document, const Weights& weights);

    // The distinct terms with their query weight: that of the best occurrence, and a little more for each repetition.
    [[nodiscard]] std::span<const QueryTerm> query() const noexcept { return query_; }

    // Where a term occurs, in order of the text; empty when it does not.
    [[nodiscard]] std::span<const Occurrence> of(TermId term) const;

    [[nodiscard]] bool has(TermId term) const noexcept { return members_[term] != 0; }

    // The term's place in query(); no_slot when the vacancy does not have it.
    static constexpr std::uint32_t no_slot = ~std::uint32_t{0};
    [[nodiscard]] std::uint32_t slot(TermId term) const noexcept { return slot_of_[term]; }
    [[nodiscard]] std::span<const Occurrence> of_slot(std::size_t slot) const noexcept {
        return std::span(occurrences_).subspan(begin_[slot], begin_[slot + 1] - begin_[slot]);
    }

    // The sentences with an occurrence that is not in a title, numbered from 0.
    [[nodiscard]] std::uint32_t row(std::size_t sentence) const noexcept { return rows_[sentence]; }
    [[nodiscard]] std::size_t row_count() const noexcept { return row_count_; }

private:
    struct Found {
        TermId term = no_term;
        Occurrence occurrence;
    };

    void collect(const MatchDocument& document, const Weights& weights);
    void group_by_term();
    void weigh();

    std::vector<std::uint8_t> members_;  // by term: 1 when it is in the vacancy; small, to stay in the cache
    std::vector<std::uint32_t> slot_of_; // by term; into query_ and begin_
    std::vector<std::uint32_t> rows_;    // by sentence
    std::size_t row_count_ = 0;
    std::vector<QueryTerm> query_;
    std::vector<std::uint32_t> begin_; // query_.size() + 1 offsets into occurrences_
    std::vector<std::uint32_t> next_;
    std::vector<Occurrence> occurrences_;
    std::vector<Found> found_;
};

} // namespace vakpeil
