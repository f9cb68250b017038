#pragma once

#include <string>
#include <vector>

#include "indexer/title_embedding.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/evaluation/melo.hpp"
#include "tools/evaluation/title_ranks.hpp"
#include "tools/evaluation/trec_run.hpp"

namespace vakpeil::tools {

// What a system made of all titles of a task.
struct TitleSystem {
    std::string name;
    std::vector<std::size_t> best_name_first; // the rank of the first right name, by title
    std::vector<std::size_t> own_place;
};

struct TitleRun {
    TitleSystem linker;
    double build_seconds = 0;
    double median_milliseconds = 0; // a title
    TrecRun ranking;                // the first 100 names, best name of each concept first
};

// Builds a linker over the names of the task, and what ESCO says of their concepts, and ranks all names for each title.
[[nodiscard]] TitleRun run_linker(const Melo& melo, const Esco& esco, const Lexicon& lexicon,
                                  const EmbeddingOptions& options = {});

[[nodiscard]] TitleSystem run_character_names(const Melo& melo);

} // namespace vakpeil::tools
