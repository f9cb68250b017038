#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "corpora/finding.hpp"

// ESCO, the European classification of occupations, from the CSV files that https://esco.ec.europa.eu gives: of its
// Dutch package `occupations_nl.csv` and `ISCOGroups_nl.csv`.
//
//   const Esco esco = read_esco("esco");
//   esco.occupations.front().preferred_label; // "inspiciënt"

namespace vakpeil {

struct EscoOccupation {
    std::string uri;
    std::string isco; // code of its ISCO-08 unit group, four digits
    std::string preferred_label;
    std::vector<std::string> other_labels; // alternative and hidden, without doubles and the preferred one
    std::string description;

    bool operator==(const EscoOccupation&) const = default;
};

struct IscoGroup {
    std::string uri;
    std::string code; // one to four digits
    std::string preferred_label;
    std::vector<std::string> other_labels;
    std::string description;

    bool operator==(const IscoGroup&) const = default;
};

struct Esco {
    std::vector<EscoOccupation> occupations; // as released; in the order of the files
    std::vector<IscoGroup> groups;
    Findings findings; // on rows that could not be read
};

// Throws Error(unreadable) when a file is missing, and Error(bad_input) when it is no CSV or lacks a column.
[[nodiscard]] Esco read_esco(const std::filesystem::path& folder);

} // namespace vakpeil
