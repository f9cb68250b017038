#pragma once

#include <filesystem>
#include <string>

#include "lexicons/compounds.hpp"
#include "lexicons/phrases.hpp"
#include "lexicons/stem.hpp"
#include "lexicons/string_hash.hpp"
#include "lexicons/synonyms.hpp"
#include "lexicons/title_forms.hpp"
#include "lexicons/tokenise.hpp"

// Every word list of the chain, read once, then only read from: share it between threads.
//
//   const Lexicon lexicon = Lexicon::load("lexicons/data");

namespace vakpeil {

// The steps of the chain that can be left out, to measure what each is worth. An index and who reads it leave out the
// same.
struct ChainSteps {
    bool title_forms = true;
    bool stop_words = true;
    bool compounds = true;
    bool stems = true;
    bool synonyms = true;

    bool operator==(const ChainSteps&) const = default;
};

struct Lexicon {
    std::filesystem::path folder; // where the lists were read from
    ProtectedTokens protected_tokens;
    TitleForms title_forms;
    StringSet stop_words; // normalised
    PhraseTable stop_phrases;
    CompoundSplitter compounds;
    Stemmer stemmer;
    Synonyms synonyms;
    ChainSteps steps;

    // 16 hexadecimal digits over the content of the lists that shape terms, the chain's own version, and the versions
    // of ICU's Unicode data and of Xapian; with other steps it is another. Two lexicons with one fingerprint make the
    // same terms.
    std::string fingerprint;

    // Throws as read_table.
    static Lexicon load(const std::filesystem::path& folder, const ChainSteps& steps = {});
};

} // namespace vakpeil
