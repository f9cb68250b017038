#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/sparse_rows.hpp"
#include "lexicons/string_hash.hpp"
#include "tools/evaluation/title_ranks.hpp"

namespace vakpeil::tools {

// A plain system to be better than: names by the cosine of character n-grams (2 to 5 of normalised words with their
// edges), tf logarithmic, times idf over concepts. A concept scores as its best name does.
class CharacterNames {
public:
    explicit CharacterNames(const Melo& melo); // keeps a reference

    [[nodiscard]] NameScores score(std::string_view title) const;

private:
    const Melo* melo_;
    StringMap<std::uint32_t> grams_;
    std::vector<float> idf_;
    SparseRows postings_;
};

} // namespace vakpeil::tools
