#include "lexicons/phrases.hpp"

#include <algorithm>
#include <iterator>

#include "corpora/unicode_text.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/tokenise.hpp"

namespace vakpeil {

void PhraseTable::add(std::string_view phrase, std::uint32_t payload) {
    const std::string spaced = squeeze_spaces(phrase);
    std::vector<std::string> words;
    for (std::string_view rest = spaced; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (std::string word = normalise(rest.substr(0, space)); !word.empty()) words.push_back(std::move(word));
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    add_words(std::move(words), payload);
}

void PhraseTable::add(std::string_view phrase, std::uint32_t payload, Tokeniser& tokeniser) {
    add_words(words_of(phrase, tokeniser), payload);
}

void PhraseTable::add_words(std::vector<std::string> words, std::uint32_t payload) {
    if (words.empty()) return;
    const std::uint64_t first = HashedWord(words.front()).hash;
    if (words.size() == 1)
        alone_.set(first % alone_.size());
    else
        pairs_.set(pair_hash(first, HashedWord(words[1]).hash) % pairs_.size());
    std::vector<Entry>& entries = by_first_word_[HashedWord(words.front())];
    words.erase(words.begin());
    const auto same =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.rest == words; });
    if (same != entries.end()) {
        same->payload = payload;
        return;
    }
    const auto shorter = std::find_if(entries.begin(), entries.end(),
                                      [&](const Entry& entry) { return entry.rest.size() < words.size(); });
    const std::uint64_t second = words.empty() ? 0 : HashedWord(words.front()).hash;
    entries.insert(shorter, Entry{second, payload, std::move(words)});
}

PhraseTable::Match PhraseTable::find_at(std::span<const HashedWord> words, std::size_t at) const noexcept {
    const std::vector<Entry>* entries = by_first_word_.find(words[at]);
    if (entries == nullptr) return {};
    const std::span<const HashedWord> after = words.subspan(at + 1);
    for (const Entry& entry : *entries) {
        if (entry.rest.size() > after.size() || (!entry.rest.empty() && entry.second != after[0].hash)) continue;
        if (std::equal(entry.rest.begin(), entry.rest.end(), after.begin(),
                       [](const std::string& wanted, const HashedWord& seen) { return wanted == seen.text; }))
            return {entry.rest.size() + 1, entry.payload};
    }
    return {};
}

std::vector<std::string> words_of(std::string_view phrase, Tokeniser& tokeniser) {
    std::vector<Surface> surfaces;
    tokeniser.tokenise(phrase, surfaces);
    std::vector<std::string> words;
    for (const Surface& surface : surfaces) {
        std::string word = normalise(phrase.substr(surface.begin, surface.end - surface.begin));
        if (!word.empty()) words.push_back(std::move(word));
    }
    return words;
}

} // namespace vakpeil
