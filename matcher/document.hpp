#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/vacancy.hpp"
#include "lexicons/analyser.hpp"
#include "lexicons/language.hpp"
#include "matcher/section_rules.hpp"
#include "matcher/sentences.hpp"
#include "matcher/word_roles.hpp"

// A vacancy as the matcher reads it: analysed, cut into sentences, its title found.

namespace vakpeil {

// A run of words that names the job.
struct TitleSpan {
    std::uint32_t first_word = 0;
    std::uint32_t word_count = 0;
    bool mention = false; // found in a sentence ("op zoek naar een kok"), not given as the title
};

struct MatchDocument {
    std::string text;            // the title, a line feed and Vacancy::text; without a title field, Vacancy::text alone
    std::size_t text_offset = 0; // where Vacancy::text starts in it
    Analysis analysis;           // of `text`, without tokens; memory of the Analyser, until its next use
    std::vector<Sentence> sentences;
    std::vector<TitleSpan> titles;
    std::vector<bool> aside; // by word: in another role than the job's, so that it names none
    LanguageGuess language;

    // Is this sentence given as the title, rather than holding a mention of the job?
    [[nodiscard]] bool is_title(const Sentence& sentence) const;
};

// MatchDocument::text of a vacancy.
[[nodiscard]] std::string matched_text(const Vacancy& vacancy);

[[nodiscard]] MatchDocument read_document(const Vacancy& vacancy, Analyser& analyser, const SectionRules& rules,
                                          const RoleRules& roles, const LanguageDetector& languages);

} // namespace vakpeil
