#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/string_hash.hpp"

// Whether a word is spelt as Dutch spells it, by a Hunspell dictionary and a list of words of our own.
//
//   Spelling spelling("/usr/share/hunspell/nl_BE.dic", "lexicons/data/spelling.txt");
//   for (const SpellingFault& fault : spelling.check("Metst de gevel met lijmmmortel")) ...  // "lijmmmortel"
//
// Accepted besides the dictionary's words and ours: words with a digit or with two capitals (codes, abbreviations),
// words with a capital within a sentence (names), compounds of two words that are known, each of four bytes or more
// ("spuitcabinefilter", "CNC-bank"), since no dictionary of Dutch has all of those, and the heads of such compounds
// before a hyphen ("veiligheids- en milieuregels"). For one thread at a time: Hunspell has a state.

namespace vakpeil {

struct SpellingFault {
    std::size_t begin = 0; // byte range in the text
    std::size_t end = 0;
};

class Spelling {
public:
    // `dictionary` is a .dic file with its .aff beside it; `own_words` a table of one column. Throws
    // Error(unreadable) when one of them is not there, and as read_table.
    Spelling(const std::filesystem::path& dictionary, const std::filesystem::path& own_words);
    ~Spelling();
    Spelling(const Spelling&) = delete;
    Spelling& operator=(const Spelling&) = delete;
    Spelling(Spelling&&) noexcept;
    Spelling& operator=(Spelling&&) = delete;

    [[nodiscard]] std::vector<SpellingFault> check(std::string_view utf8);

    [[nodiscard]] bool accepts(std::string_view word);

private:
    bool accepts_head(std::string_view word); // "veiligheids", that a hyphen goes on from
    bool knows(const std::string& word);
    bool is_compound(std::string_view word);

    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;
    StringSet own_words_; // lower case
    StringMap<bool> asked_;
};

} // namespace vakpeil
