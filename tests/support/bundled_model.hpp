#pragma once

#include "matcher/match_model.hpp"
#include "tests/support/built_index.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil::test {

// The model over the default index, which the build makes of the bundled register, with the learnt weights.
inline const MatchModel& bundled_model() {
    static const MatchModel model =
        MatchModel::load(Index::open(VAKPEIL_DEFAULT_INDEX, lexicon().fingerprint), lexicon(),
                         Weights::load(source_dir() / "matcher" / "data" / "weights.txt"));
    return model;
}

} // namespace vakpeil::test
