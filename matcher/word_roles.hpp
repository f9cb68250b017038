#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "lexicons/analyser.hpp"
#include "lexicons/phrases.hpp"
#include "lexicons/tokenise.hpp"
#include "matcher/sentences.hpp"

// Words of a vacancy that are not the job itself: whom one reports to ("je rapporteert aan de | werfleider"), whom one
// serves ("onze klanten zijn | bakkers"), what is not asked ("| ervaring als kok | is geen must").

namespace vakpeil {

struct RoleCue {
    bool before = false;     // the words before the phrase, rather than after it
    std::uint32_t reach = 0; // words at most
};

struct RoleRules {
    PhraseTable phrases; // payload: index into cues
    std::vector<RoleCue> cues;

    // Reads role_cues.txt in the folder. Throws as read_table, and Error(bad_input) with the line for a bad cell.
    static RoleRules load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens);
};

// By word of the analysis: is it set aside by a cue? Sentences are those of `text`.
[[nodiscard]] std::vector<bool> words_aside(std::string_view text, const Analysis& analysis,
                                            std::span<const Sentence> sentences, const RoleRules& rules);

} // namespace vakpeil
