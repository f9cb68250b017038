#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/feature_bag.hpp"
#include "indexer/title_features.hpp"
#include "indexer/title_index.hpp"

// Links a job title to the occupations of ESCO and the groups of ISCO-08.
//
//   TitleLinker linker(index, lexicon);
//   for (const TitleLink& link : linker.link("kraanman (m/v/x)", 5)) use(*link.occupation, link.name, link.score);
//
// The score of a concept is a sum of six contributions:
//
//   words         .5  cosine of the title's terms and those of the likest name (tf-idf)
//   description   .3  cosine of the title's terms and those of the description (tf-idf)
//   fields        .5  how alike the ISCO groups are in which the words of title and concept occur
//   meaning       .8  cosine in the embedding with all names and the description together
//   name meaning  .8  cosine in the embedding with the likest name
//   group        -.1  for an ISCO group: an occupation says more
//
// Weights and ingredients were chosen on the Dutch task of MELO (F. Retyk et al., "MELO: an evaluation benchmark for
// multilingual entity linking of occupations", 2024), so that figures measured there are of the data it was tuned on.
// They also hang on the order of names: see `vakpeil evaluate titles`.

namespace vakpeil {

enum class TitleContribution { words, description, fields, meaning, name_meaning, group };

inline constexpr std::size_t title_contributions = 6;

[[nodiscard]] std::string_view to_string(TitleContribution contribution) noexcept;

struct TitleLink {
    const TitleConcept* occupation = nullptr; // of the index
    std::string_view name;                    // its name that is likest the title
    double score = 0;                         // the sum of `contributions`
    std::array<double, title_contributions> contributions{};
};

// Of every concept and name of an index.
struct TitleScores {
    std::vector<std::array<double, title_contributions>> concepts;
    std::vector<double> names; // a name's own words and meaning; concept after concept

    // Of a concept; and of it by that name alone.
    [[nodiscard]] double of_concept(std::size_t at) const noexcept;
    [[nodiscard]] double of_name(std::size_t at, std::size_t name) const noexcept;
};

// For one thread: make one per thread over one shared index, which outlives it as the lexicon does.
class TitleLinker {
public:
    TitleLinker(const TitleIndex& index, const Lexicon& lexicon);

    // The best concepts first, equal ones in the order of the index. Nothing when no word or part of a word in the
    // title is known. Throws Error(bad_input) for a title of 2 GiB or more.
    [[nodiscard]] std::vector<TitleLink> link(std::string_view title, std::size_t top);

    // Valid until the next call of either.
    const TitleScores& score(std::string_view title);

    // The place among all names of a concept's first one; of the number of concepts, the number of names.
    [[nodiscard]] std::size_t first_name(std::size_t at) const noexcept { return first_name_[at]; }
    // The name of a concept that is likest the title last scored, the first of equal ones; a place among all names.
    [[nodiscard]] std::size_t best_name(std::size_t at) const;

private:
    void read(std::string_view title);
    void score_words();
    void score_fields();
    void score_embedding();

    const TitleIndex* index_;
    TitleFeatureReader reader_;
    std::vector<std::size_t> first_name_;
    FeatureBag title_;
    TitleScores scores_;
};

} // namespace vakpeil
