#include "matcher/retrieval.hpp"

#include <algorithm>

namespace vakpeil {

std::span<const std::uint32_t> Retrieval::best(std::span<const QueryTerm> query, std::size_t most) {
    std::fill(scores_.begin(), scores_.end(), 0.0F);
    for (const QueryTerm& term : query) {
        const float mass = term.weight * profiles_->idf(term.term);
        for (const ProfilePosting& posting : profiles_->postings(term.term))
            scores_[posting.qualification] += mass * posting.mass;
    }
    // Few get among the best of all that were seen before them, so that putting them in their place costs little.
    best_.clear();
    float least = 0;
    for (std::uint32_t qualification = 0; qualification < scores_.size(); ++qualification) {
        const float score = scores_[qualification];
        if (score <= least) continue;
        const auto place = std::upper_bound(best_.begin(), best_.end(), score,
                                            [](float one, const Scored& other) { return one > other.score; });
        best_.insert(place, {score, qualification});
        if (best_.size() > most) best_.pop_back();
        if (best_.size() == most) least = best_.back().score;
    }
    ordinals_.clear();
    for (const Scored& one : best_)
        ordinals_.push_back(one.qualification);
    return ordinals_;
}

} // namespace vakpeil
