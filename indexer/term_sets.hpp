#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"
#include "lexicons/analyser.hpp"
#include "lexicons/string_hash.hpp"

// Sets of the distinct words of texts, and for each word the sets that hold it: for comparing every text with every
// other through the words they share.
//
//   TermSets sets;
//   sets.add("Metselt muren", analyser); sets.add("Voegt muren", analyser);
//   const std::vector<double> like = sets.cosines(0); // {1, 0.4}
//
// Words are those of the chain, without parts and synonyms. A const TermSets is safe to share between threads.

namespace vakpeil {

class TermSets {
public:
    using TermNumber = std::uint32_t;

    void add(std::string_view text, Analyser& analyser);

    [[nodiscard]] std::size_t size() const noexcept { return sets_.size(); }
    [[nodiscard]] const std::vector<TermNumber>& terms(std::size_t set) const { return sets_[set]; } // ascending
    [[nodiscard]] const std::vector<std::uint32_t>& holders(TermNumber term) const { return holders_[term]; }

    // ln(1 + sets / sets that hold the term)
    [[nodiscard]] double idf(TermNumber term) const;

    // Of two sets, words weighted by idf.
    [[nodiscard]] double cosine(std::size_t first, std::size_t second) const;

    // Of this set with each; 0 for those without a word in common.
    [[nodiscard]] std::vector<double> cosines(std::size_t set) const;

private:
    TermNumber number_of(std::string_view text);
    [[nodiscard]] double length(std::size_t set) const;

    StringMap<TermNumber> numbers_;
    std::vector<std::vector<TermNumber>> sets_;
    std::vector<std::vector<std::uint32_t>> holders_;
};

// Statement and activities of a competence, a line each: what it says that others do not.
[[nodiscard]] std::string compared_text(const Competence& competence);

} // namespace vakpeil
