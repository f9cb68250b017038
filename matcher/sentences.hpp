#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpora/vacancy.hpp"
#include "lexicons/analyser.hpp"
#include "matcher/section_rules.hpp"

// A vacancy's text in sentences, each with the kind of section it belongs to.
//
// A sentence ends at a line's end, a bullet, or punctuation before a capital; a heading is a sentence of its own, also
// where a flattened text runs it into the next one ("Jouw takenpakket Je verwelkomt ...").

namespace vakpeil {

struct Sentence {
    std::uint32_t first_word = 0; // into the analysis
    std::uint32_t word_count = 0;
    std::uint32_t begin = 0; // bytes, from the first word to the end of the last
    std::uint32_t end = 0;
    SectionKind kind = SectionKind::unknown;
    bool to_reader = false; // speaks to the reader: "je bakt brood"
    bool heading = false;   // says what follows is about, and nothing of the job
};

// The sentences of `text`, all of kind unknown.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text, const Analysis& analysis,
                                                    const SectionRules& rules);

// Gives each sentence its kind: by what the source says (`declared`), by the heading above it, and by the cues in it.
void label_sentences(std::span<Sentence> sentences, std::string_view text, const Analysis& analysis,
                     std::span<const Section> declared, const SectionRules& rules);

} // namespace vakpeil
