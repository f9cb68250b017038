#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include "lexicons/word_map.hpp"

// Tells Dutch from French, English and German by function words, the most frequent words of any text.
//
//   const LanguageGuess guess = detector.detect(normalised_words);
//   if (guess.language == Language::french && guess.dutch_words < 20) ...

namespace vakpeil {

enum class Language { unknown, dutch, french, english, german };

[[nodiscard]] std::string_view
to_string(Language language) noexcept; // ISO 639-1: "nl", "fr", "en", "de"; "und" for unknown

struct LanguageGuess {
    Language language =
        Language::unknown; // unknown when fewer than 3 function words were seen, or two languages had as many
    double share = 0;      // of the recognised function words, those of `language`
    std::array<std::size_t, 5> counts{}; // function words seen, by Language
};

class LanguageDetector {
public:
    // Two columns: nl, fr, en or de, and a function word. Throws as read_table; Error(bad_input) for another language.
    static LanguageDetector load(const std::filesystem::path& path);

    // A word that is in the lists of two languages counts for both.
    [[nodiscard]] LanguageGuess detect(std::span<const HashedWord> normalised_words) const;

private:
    WordMap<unsigned> languages_of_; // bit set by Language
};

} // namespace vakpeil
