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

struct Lexicon {
    std::filesystem::path folder; // where the lists were read from
    ProtectedTokens protected_tokens;
    TitleForms title_forms;
    StringSet stop_words; // normalised
    PhraseTable stop_phrases;
    CompoundSplitter compounds;
    Stemmer stemmer;
    Synonyms synonyms;

    // 16 hexadecimal digits over the content of the lists that shape terms, the chain's own version, and the versions
    // of ICU's Unicode data and of Xapian. Two lexicons with one fingerprint make the same terms.
    std::string fingerprint;

    // Throws as read_table.
    static Lexicon load(const std::filesystem::path& folder);
};

} // namespace vakpeil
