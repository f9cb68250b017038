#pragma once

#include <filesystem>
#include <vector>

#include "corpora/vacancy.hpp"
#include "lexicons/phrases.hpp"
#include "lexicons/tokenise.hpp"

// How Dutch vacancies announce what a stretch of them is about: by headings ("Jouw profiel"), and by phrases inside
// sentences ("je staat in voor", "maaltijdcheques").

namespace vakpeil {

struct SectionCue {
    SectionKind kind = SectionKind::unknown;
    double weight = 0; // 1 to 3
};

struct SectionRules {
    PhraseTable headings;    // payload: SectionKind
    PhraseTable cue_phrases; // payload: index into cues
    std::vector<SectionCue> cues;
    PhraseTable title_leads; // phrases that the job's name follows: "op zoek naar een"

    // Reads section_headings.txt, section_cues.txt and title_leads.txt in the folder. Throws as read_table, and
    // Error(bad_input) with the line for an unknown kind or a weight that is no number from 0 to 10.
    static SectionRules load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens);
};

} // namespace vakpeil
