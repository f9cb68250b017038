#include "lexicons/dutch_spelling.hpp"

#include <cstddef>

namespace vakpeil {
namespace {

bool is_vowel(char letter) {
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

// Of a letter: consonants that are never doubled, or that stand for a vowel sound with the letter before.
bool never_doubles(char letter) {
    return std::string_view("hjqvwxz").find(letter) != std::string_view::npos;
}

// The stem with its last -s or -f voiced, or nothing where that is never written (`fiets`, `dak`).
std::string voiced(std::string_view stem) {
    const char last = stem.back();
    if (last != 's' && last != 'f') return {};
    const char before = stem[stem.size() - 2];
    if (!is_vowel(before) && std::string_view("jlmnr").find(before) == std::string_view::npos) return {};
    return std::string(stem.substr(0, stem.size() - 1)) + (last == 's' ? 'z' : 'v');
}

} // namespace

std::vector<std::string> stems_before_vowel(std::string_view stem) {
    const std::size_t size = stem.size();
    const std::string plain(stem);
    if (size < 3 || is_vowel(stem[size - 1])) return {plain};

    const char last = stem[size - 1];
    const char vowel = stem[size - 2];
    const char before = stem[size - 3];
    std::vector<std::string> stems;
    const auto add = [&stems](std::string each) {
        if (!each.empty()) stems.push_back(std::move(each));
    };
    if (is_vowel(vowel) && vowel == before && vowel != 'i') { // one long vowel: koop → kop-, lees → lez-
        const std::string single = std::string(stem.substr(0, size - 2)) + last;
        add(voiced(single));
        add(single);
        return stems;
    }
    const bool short_vowel = is_vowel(vowel) && !is_vowel(before);
    const bool likely_voiced =
        is_vowel(vowel) || vowel == 'j' || last == 'f';         // huis → huiz-, werf → werv-; but dans → dans-
    if (short_vowel && !never_doubles(last)) add(plain + last); // kap → kapp-
    if (likely_voiced) add(voiced(stem));
    add(plain);
    if (!likely_voiced) add(voiced(stem)); // beurs → beurz-
    return stems;
}

std::vector<std::string> agent_nouns(std::string_view stem) {
    std::vector<std::string> nouns;
    if (stem.ends_with('r')) nouns.push_back(std::string(stem) + "der");
    for (const std::string& each : stems_before_vowel(stem))
        nouns.push_back(each + "er");
    return nouns;
}

} // namespace vakpeil
