#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/support/draws.hpp"

// The phrases of vacancy_phrases.hpp filled in, and sentences of the register turned to the reader.

namespace vakpeil::test {

struct PhraseSlots {
    std::string firm;
    std::string place;
    std::string title;
    std::string person;
    std::string mail;
    std::string telephone;
    std::string street;
    std::string reference;
    std::string date;
    std::string field;
    std::string board;
};

void write_phrase(std::string& out, std::string_view phrase, const PhraseSlots& slots, Draws& draws);

// "Bereidt deeg" → "Je bereidt deeg."; "Is alert op gevaar" → "Je bent alert op gevaar."
[[nodiscard]] std::string to_reader(std::string_view activity);

// "Externe sales" → "externe sales", but "PLC-programmeur" as it is.
[[nodiscard]] std::string in_sentence(std::string_view text);

void capitalise(std::string& text);

// Swaps, drops or doubles a letter, once in about so many bytes.
void misspell(std::string& text, std::uint32_t bytes, Draws& draws);

} // namespace vakpeil::test
