#pragma once

#include "matcher/match_model.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil::test {

// The model over the default index, which the build makes of the bundled register.
inline const MatchModel& bundled_model() {
    static const MatchModel model =
        MatchModel::load(Index::open(VAKPEIL_DEFAULT_INDEX, lexicon().fingerprint), lexicon());
    return model;
}

} // namespace vakpeil::test
