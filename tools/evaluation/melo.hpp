#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpora/esco.hpp"
#include "indexer/title_concept.hpp"

// A task of MELO, the benchmark for linking job titles to ESCO (F. Retyk et al., 2024): titles, the names to rank for
// each, the concept of each name, and which names are right.

namespace vakpeil::tools {

struct MeloTitle {
    std::string id;
    std::string text;
    std::vector<std::uint32_t> relevant; // places of names, ascending
};

struct MeloName {
    std::string id;
    std::string text;
    std::uint32_t concept_number = 0;
};

struct Melo {
    std::vector<MeloTitle> titles; // that have a relevant name
    std::vector<MeloName> names;
    std::vector<std::string> concepts; // URIs, in the order of their first names
    std::size_t unjudged = 0;          // titles without a relevant name, which are left out
};

struct MeloFiles {
    std::string queries;  // id, title
    std::string names;    // id, name
    std::string concepts; // id of a name, URI of its concept
    std::string qrels;    // as TREC has them: id of a title, 0, id of a name, grade
};

// Throws Error(unreadable) for a file, and Error(bad_input) with the line for what is not as above.
[[nodiscard]] Melo read_melo(const MeloFiles& files);

// The concepts with their names, and with what ESCO says of them, when it is given: code and description.
[[nodiscard]] std::vector<TitleConcept> melo_concepts(const Melo& melo, const Esco& esco);

} // namespace vakpeil::tools
