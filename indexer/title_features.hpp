#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicons/analyser.hpp"

// What a job title, a name or a description of an occupation is made of: the terms of the chain, and the character
// 3- and 4-grams of its words, which still have something in common where the chain knows no word.

namespace vakpeil {

class TitleFeatureReader {
public:
    // Keeps a reference. For one thread.
    explicit TitleFeatureReader(const Lexicon& lexicon) : analyser_(lexicon) {}

    // As often as each occurs. Valid until the next call. Throws Error(bad_input) for a text of 2 GiB or more.
    const std::vector<std::string>& read(std::string_view text);

private:
    Analyser analyser_;
    std::vector<std::string> features_;
};

// Whether a feature is a term of the chain; else it is an n-gram.
[[nodiscard]] bool is_term(std::string_view feature) noexcept;

// Calls `take(gram)` for every n-gram, n from `shortest` to `longest`, of every word of a normalised text. A word is
// padded by a space at both ends; one that is not longer than n then is taken whole, once. Letters outside a-z are no
// part of words here.
template <typename Take>
void for_each_gram(std::string_view normalised, std::size_t shortest, std::size_t longest, const Take& take) {
    const auto is_word_byte = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '+' || byte == '#';
    };
    std::string word;
    for (std::size_t at = 0; at < normalised.size();) {
        if (!is_word_byte(normalised[at])) {
            ++at;
            continue;
        }
        word = ' ';
        while (at < normalised.size() && is_word_byte(normalised[at]))
            word += normalised[at++];
        word += ' ';
        for (std::size_t length = shortest; length <= longest; ++length) {
            if (word.size() <= length) {
                take(std::string_view(word));
                break;
            }
            for (std::size_t begin = 0; begin + length <= word.size(); ++begin)
                take(std::string_view(word).substr(begin, length));
        }
    }
}

} // namespace vakpeil
