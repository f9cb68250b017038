#pragma once

#include "indexer/index.hpp"
#include "lexicons/language.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/impact_table.hpp"
#include "matcher/level.hpp"
#include "matcher/profile_table.hpp"
#include "matcher/section_rules.hpp"
#include "matcher/titles.hpp"
#include "matcher/weights.hpp"
#include "matcher/word_roles.hpp"

// Everything that matching reads and never changes, loaded once and shared by the matchers of all threads.
//
//   const Lexicon lexicon = Lexicon::load(folder);
//   const MatchModel model = MatchModel::load(Index::open(path, lexicon.fingerprint), lexicon, Weights::load(weights));

namespace vakpeil {

struct MatchModel {
    const Lexicon* lexicon = nullptr; // the caller's; it outlives the model
    Catalogue catalogue;
    ImpactTable impacts;
    ProfileTable profiles;
    TitleTable titles;
    SectionRules sections;
    RoleRules roles;
    LevelRules levels;
    LanguageDetector languages;
    Weights weights;

    // Throws as read_table for the lists in the lexicon's folder, and Error(foreign_index) when the index cannot be
    // read.
    static MatchModel load(const Index& index, const Lexicon& lexicon, const Weights& weights);
};

} // namespace vakpeil
