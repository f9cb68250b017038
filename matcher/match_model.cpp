#include "matcher/match_model.hpp"

#include "corpora/error.hpp"

namespace vakpeil {

MatchModel MatchModel::load(const Index& index, const Lexicon& lexicon, const Weights& weights) {
    MatchModel model;
    model.lexicon = &lexicon;
    model.catalogue = index.catalogue();
    try {
        model.impacts = ImpactTable::load(index.database());
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::foreign_index, {}, 0,
                    "the index cannot be read (" + error.get_msg() + "); build it anew with `vakpeil index`");
    }
    model.weights = weights;
    model.profiles = ProfileTable::load(model.impacts, model.catalogue.size());
    Analyser analyser(lexicon, model.impacts.resolver());
    model.titles = TitleTable::load(model.impacts, analyser);
    model.sections = SectionRules::load(lexicon.folder, lexicon.protected_tokens);
    model.roles = RoleRules::load(lexicon.folder, lexicon.protected_tokens);
    model.levels = LevelRules::load(lexicon.folder, lexicon.protected_tokens);
    model.languages = LanguageDetector::load(lexicon.folder / "function_words.txt");
    return model;
}

} // namespace vakpeil
