#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/word_map.hpp"

// Fixed sequences of words, found in a sequence of normalised words in one pass.
//
//   PhraseTable table;
//   table.add("chef de rang", 7);
//   table.longest_at(words, i)  // {3 words, payload 7} when words[i..] starts with that phrase
//
// Used for stop phrases, multi-word synonyms, section cues and level cues.

namespace vakpeil {

class Tokeniser;

class PhraseTable {
public:
    struct Match {
        std::size_t length = 0; // in words; 0: no phrase starts here
        std::uint32_t payload = 0;
    };

    // Splits `phrase` at white space, hyphens kept, and normalises each word. Adding a phrase again replaces its
    // payload; a phrase without words is left out.
    void add(std::string_view phrase, std::uint32_t payload);

    // Splits `phrase` as a text will be, so that `all-round kok` is found in one.
    void add(std::string_view phrase, std::uint32_t payload, Tokeniser& tokeniser);

    // The longest phrase that starts at words[at].
    [[nodiscard]] Match longest_at(std::span<const HashedWord> words, std::size_t at) const noexcept {
        return may_start(words, at) ? find_at(words, at) : Match{};
    }

    [[nodiscard]] bool empty() const noexcept { return by_first_word_.empty(); }

private:
    struct Entry {
        std::uint64_t second = 0; // the hash of the second word, when there is one
        std::uint32_t payload = 0;
        std::vector<std::string> rest; // the words after the first
    };
    void add_words(std::vector<std::string> words, std::uint32_t payload);
    [[nodiscard]] Match find_at(std::span<const HashedWord> words, std::size_t at) const noexcept;

    // False for nearly every place where no phrase starts: a word, or two, of which none begins. No phrase is missed.
    [[nodiscard]] bool may_start(std::span<const HashedWord> words, std::size_t at) const noexcept {
        if (at >= words.size()) return false;
        if (alone_.test(words[at].hash % alone_.size())) return true;
        return at + 1 < words.size() && pairs_.test(pair_hash(words[at].hash, words[at + 1].hash) % pairs_.size());
    }
    static std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second) noexcept {
        return first ^ (second << 1U | second >> 63U);
    }

    WordMap<std::vector<Entry>> by_first_word_; // longest first
    std::bitset<4096> alone_;                   // by hash: phrases of one word
    std::bitset<16384> pairs_;                  // by hash of the first two words: longer phrases
};

// The normalised words of `phrase`, as `tokeniser` splits it.
[[nodiscard]] std::vector<std::string> words_of(std::string_view phrase, Tokeniser& tokeniser);

} // namespace vakpeil
