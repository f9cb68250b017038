#pragma once

#include <string>
#include <vector>

#include "tools/learning/training_case.hpp"

// What is learnt from: the bundled judgments, other judged vacancies, and titles alone.

namespace vakpeil::tools {

struct TrainingFiles {
    std::string part = "tune";          // of the bundled judgments: "tune", "check" or "all"
    std::vector<std::string> vacancies; // besides those
    std::vector<std::string> judgments; // of `vacancies`, one for each
    double weight = 1;                  // as how many bundled ones each of these counts
    bool labelled = false;              // of these, leave out those without a qualification
};

struct FingerprintedSet : TrainingSet {
    std::string fingerprint; // 16 hexadecimal digits over all that is learnt from
};

// Throws as read_judged_set, Error(usage) for files without their other half, and Error(bad_input) for an id in two
// files.
[[nodiscard]] FingerprintedSet read_training_set(const TrainingFiles& files);

} // namespace vakpeil::tools
