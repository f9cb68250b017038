// What a user of the installed library writes: one vacancy in, the code of the likeliest qualification out.

#include <iostream>

#include <vakpeil/corpora/vacancy_reader.hpp>
#include <vakpeil/indexer/index.hpp>
#include <vakpeil/lexicons/lexicon.hpp>
#include <vakpeil/matcher/matcher.hpp>

#include "matcher/match_model.hpp" // as the library's own headers name it

int main() {
    using namespace vakpeil;
    const std::filesystem::path data = VAKPEIL_DATA_DIR;
    const Lexicon lexicon = Lexicon::load(data / "lexicons");
    const MatchModel model = MatchModel::load(Index::open(data / "vakpeil.index", lexicon.fingerprint), lexicon,
                                              Weights::load(data / "matcher" / "weights.txt"));
    Matcher matcher(model);
    const MatchResult result =
        matcher.match(vacancy_from_text("Kok gezocht voor restaurant: je stelt de kaart samen en bereidt gerechten."));
    std::cout << (result.suggestions.empty() ? "nothing" : result.suggestions.front().code) << "\n";
}
