#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

// One judged vacancy and what was answered to it: all that the measures look at.

namespace vakpeil::tools {

struct Outcome {
    std::string id;
    std::string sector;              // of the first qualification that fits; empty when none does or it has none
    bool fits_nothing = false;       // judged so
    bool answered_nothing = false;   // no qualification fits, no words, or no Dutch
    std::vector<int> gains;          // grade of each suggestion, likeliest first; 0: not judged to fit
    std::vector<int> judged;         // every grade above 0, highest first
    int fitting_grade = 2;           // from which a grade is a fit
    double probability = 0;          // of the answer that was given, 0..1
    double nothing_probability = 0;  // that nothing fits, whatever was answered
    std::optional<int> level;        // judged
    std::optional<int> answer_level; // estimated

    [[nodiscard]] bool first_fits() const { return !gains.empty() && gains.front() >= fitting_grade; }

    // Was the answer right? "Nothing fits" is right when nothing does.
    [[nodiscard]] bool right() const { return answered_nothing ? fits_nothing : first_fits(); }
};

} // namespace vakpeil::tools
