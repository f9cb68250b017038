#pragma once

#include "matcher/match_model.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil::test {

// A model over an index of the given qualifications.
inline MatchModel model_of(const std::vector<Qualification>& qualifications = small_register()) {
    const BuiltIndex built(qualifications);
    return MatchModel::load(built.open(), lexicon(), {});
}

} // namespace vakpeil::test
