#pragma once

#include <cstddef>
#include <iostream>
#include <string>

#include <gtest/gtest.h>

// Figures against a hand-made list, shown in the output of the tests. Odd rows of those lists are for tuning, even rows
// for measuring.

namespace vakpeil::test {

struct Tally {
    std::size_t expected = 0; // rows with something to find
    std::size_t made = 0;     // answers given
    std::size_t right = 0;

    double precision() const { return made == 0 ? 1 : static_cast<double>(right) / static_cast<double>(made); }
    double recall() const { return expected == 0 ? 1 : static_cast<double>(right) / static_cast<double>(expected); }
};

inline void show(const std::string& what, const Tally& tally) {
    std::cout << what << ": precision " << tally.precision() << ", recall " << tally.recall() << " (" << tally.right
              << " right of " << tally.made << " made and " << tally.expected << " expected)\n";
    ::testing::Test::RecordProperty(what + " precision", std::to_string(tally.precision()));
    ::testing::Test::RecordProperty(what + " recall", std::to_string(tally.recall()));
}

} // namespace vakpeil::test
