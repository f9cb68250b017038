#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/phrases.hpp"
#include "lexicons/string_hash.hpp"
#include "lexicons/tokenise.hpp"

// Step 7 of the chain: words that a vacancy may put for each other (`onthaal`/`receptie`, `sales`/`verkoop`) share the
// name of their set, a term of its own, weighted below the literal word.

namespace vakpeil {

class Synonyms {
public:
    // One set a row; the first cell is its name, normalised and with `_` between its words. A member that a text's
    // words would hold as two or more is a phrase. Throws as read_table, and Error(bad_input) when two sets share a
    // name.
    static Synonyms load(const std::filesystem::path& path, const ProtectedTokens& protected_tokens);

    // The names of the sets that hold this normalised word, or nothing.
    [[nodiscard]] const std::vector<std::string>& sets_of(std::string_view word) const;

    // The multi-word members; the payload is an index for phrase_set_name.
    [[nodiscard]] const PhraseTable& phrases() const noexcept { return phrases_; }
    [[nodiscard]] const std::string& phrase_set_name(std::uint32_t payload) const { return names_.at(payload); }

    // Every set with its members as normalised text, the one that gave it its name first, for the index's synonym
    // table.
    [[nodiscard]] const std::vector<std::vector<std::string>>& sets() const noexcept { return sets_; }

private:
    void add_set(const std::vector<std::string>& members, Tokeniser& tokeniser);

    StringMap<std::vector<std::string>> by_word_;
    PhraseTable phrases_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> sets_;
};

} // namespace vakpeil
