#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/string_hash.hpp"

// Step 5 of the chain: `vrachtwagenchauffeur` → `vrachtwagen` + `chauffeur`. A split covers the whole word with listed
// parts, joined by nothing or by a linking -s-, -e-, -en-, -n-, -er- or a hyphen, and must be likelier than the whole.
// After C. Monz and M. de Rijke, "Shallow morphological analysis in monolingual information retrieval for Dutch, German
// and Italian", CLEF 2001, who gained most for Dutch from this step.
//
//   splitter.split("wegenwerken")   // weg, werken
//   splitter.split("vrachtwagen")   // nothing: it is listed as whole
//
// Without corpus frequencies the likelihood is a price by length: see compound_costs.hpp.

namespace vakpeil {

class CompoundSplitter {
public:
    // `parts`: the words that compounds are made of, and in two columns an irregular form and the part it stands for
    // (`steden`, `stad`); `whole`: words that look as if they split and do not. Throws as read_table.
    static CompoundSplitter load(const std::filesystem::path& parts, const std::filesystem::path& whole);

    // The parts in order, without linking elements: as listed, but the last as it stands in the word, which may be an
    // inflected form. Nothing when the word does not split, is listed as whole (or an inflected form of such a word),
    // or has more than 64 bytes. A listed part may split itself.
    [[nodiscard]] std::vector<std::string> split(std::string_view word) const;

    [[nodiscard]] bool is_part(std::string_view word) const;

private:
    struct Part {
        std::string_view text; // as it will be returned
        double cost = 0;
    };
    struct Respelt {
        std::string part;
        std::size_t rank = 0; // 0: its likeliest spelling
    };
    [[nodiscard]] bool is_whole(std::string_view word) const;
    void add_respelt(const std::string& part);
    [[nodiscard]] Part part_inside(std::string_view piece) const;
    [[nodiscard]] Part part_at_end(std::string_view piece) const;

    StringSet parts_;
    StringSet whole_;
    StringMap<Respelt> respelt_; // `talen` → `taal`: the parts that are spelt otherwise before -en-
    std::size_t longest_ = 0;    // in bytes, of both
};

} // namespace vakpeil
