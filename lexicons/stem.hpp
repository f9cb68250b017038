#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lexicons/string_hash.hpp"

// Step 6 of the chain: Snowball's stemmer of Kraaij and Pohlmann, by name, because what `dutch` means differs between
// versions of Xapian, with exceptions for what it over-stems (`geeft`→`ef`, `gevaar`→`vaar`).

namespace vakpeil {

// Safe for use by many threads at once.
class Stemmer {
public:
    // Two columns, word and stem, normalised on reading. Throws as read_table.
    static Stemmer load(const std::filesystem::path& exceptions);

    // Never empty for a word that is not.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    StringMap<std::string> exceptions_;
};

} // namespace vakpeil
