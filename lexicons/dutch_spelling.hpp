#pragma once

#include <string>
#include <string_view>
#include <vector>

// Dutch spelling of a stem before a vowel, where its own vowel or last consonant changes. The spelling does not say
// whether a syllable is stressed, so these are candidates for a look-up, likeliest first.

namespace vakpeil {

// `kap` → `kapp`, `kap`; `verkoop` → `verkop`; `lees` → `lez`, `les`; `huis` → `huiz`, `huis`; `werk` → `werk`.
[[nodiscard]] std::vector<std::string> stems_before_vowel(std::string_view stem);

// Who does what the verb's stem says: `verkoop` → `verkoper`; `kap` → `kapper`, `kaper`; `bestuur` → `bestuurder`,
// `besturer`.
[[nodiscard]] std::vector<std::string> agent_nouns(std::string_view stem);

} // namespace vakpeil
