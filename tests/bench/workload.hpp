#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpora/dump_record.hpp"
#include "corpora/qualification.hpp"
#include "corpora/vacancy.hpp"
#include "tools/evaluation/judgments.hpp"

// What every peer is given: the same profiles, and the same vacancies in each of the forms that a peer starts from.

namespace vakpeil::bench {

// The texts that a peer indexes. A document's profile is its place in `codes`.
struct Profiles {
    std::vector<std::string> codes;            // without version
    std::vector<std::string> texts;            // of whole qualifications, one a code: title, synonyms, definition,
                                               // competences with activities and knowledge, in the register's layout
    std::vector<std::string> passages;         // of all qualifications
    std::vector<std::uint32_t> passage_holder; // by passage: into `codes`
};

[[nodiscard]] Profiles profiles_of(const std::vector<Qualification>& qualifications);

struct Task {
    DumpRecord record; // as a line of a dump
    Vacancy vacancy;   // parsed
    std::string text;  // title, line feed, text: what the search engines are given
};

struct Workload {
    std::string name;
    std::vector<Task> tasks;
    std::optional<tools::Judgments> judgments; // of some of its vacancies
    std::size_t bytes = 0;                     // of all `Task::text`
};

// At most `limit` vacancies of a file of JSON lines, spread evenly over it, all of them for 0; with their judgments
// when a file of them is given. Throws as DumpReader and read_judgments, and Error(bad_input) when a line holds no
// vacancy.
[[nodiscard]] Workload read_workload(std::string name, const std::filesystem::path& lines, std::size_t limit,
                                     const std::filesystem::path& judgments = {});

} // namespace vakpeil::bench
