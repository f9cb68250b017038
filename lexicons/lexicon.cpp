#include "lexicons/lexicon.hpp"

#include "lexicons/fingerprint.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {
namespace {

StringSet load_words(const std::filesystem::path& path) {
    StringSet words;
    for (const TableRow& row : read_table(path, 1, 1))
        words.insert(normalise(row.cells[0]));
    return words;
}

PhraseTable load_phrases(const std::filesystem::path& path, const ProtectedTokens& protected_tokens) {
    PhraseTable phrases;
    Tokeniser tokeniser(protected_tokens);
    for (const TableRow& row : read_table(path, 1, 1))
        phrases.add(row.cells[0], 0, tokeniser);
    return phrases;
}

// `-00110`: a bit for each step, 1 when it is left out; nothing when none is.
std::string left_out(const ChainSteps& steps) {
    if (steps == ChainSteps{}) return {};
    std::string bits = "-";
    for (const bool taken : {steps.title_forms, steps.stop_words, steps.compounds, steps.stems, steps.synonyms})
        bits += taken ? '0' : '1';
    return bits;
}

} // namespace

Lexicon Lexicon::load(const std::filesystem::path& folder, const ChainSteps& steps) {
    Lexicon lexicon;
    lexicon.steps = steps;
    lexicon.folder = folder;
    lexicon.protected_tokens = ProtectedTokens::load(folder / "protected_tokens.txt");
    lexicon.title_forms = TitleForms::load(folder / "title_forms.txt");
    lexicon.stop_words = load_words(folder / "stop_words.txt");
    lexicon.stop_phrases = load_phrases(folder / "stop_phrases.txt", lexicon.protected_tokens);
    lexicon.compounds = CompoundSplitter::load(folder / "compound_parts.txt", folder / "compound_whole.txt");
    lexicon.stemmer = Stemmer::load(folder / "stem_exceptions.txt");
    if (steps.synonyms) lexicon.synonyms = Synonyms::load(folder / "synonyms.txt", lexicon.protected_tokens);
    lexicon.fingerprint = chain_fingerprint(folder) + left_out(steps);
    return lexicon;
}

} // namespace vakpeil
