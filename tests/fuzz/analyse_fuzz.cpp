#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "lexicons/analyser.hpp"
#include "lexicons/utf8.hpp"

// The Dutch analysis chain on arbitrary bytes, with the bundled lists.

namespace {

using namespace vakpeil;

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (next_character(text, at) == no_character) return false;
    }
    return true;
}

struct Copied {
    std::string text;
    std::uint32_t begin, end, position;
    TokenKind kind;
    bool operator==(const Copied&) const = default;
};

std::vector<Copied> copied(const Analysis& analysis) {
    std::vector<Copied> tokens;
    for (const Token& token : analysis.tokens) {
        tokens.push_back({std::string(token.text), token.begin, token.end, token.position, token.kind});
    }
    return tokens;
}

void check_words(const Analysis& analysis, std::size_t size) {
    std::uint32_t last_end = 0;
    for (const AnalysedWord& word : analysis.words) {
        require(word.begin >= last_end); // words do not overlap
        require(word.begin < word.end && word.end <= size);
        require(is_utf8(word.analysis->normal));
        require(!word.analysis->stop_word || word.analysis->terms.empty());
        last_end = word.end;
    }
}

void check_tokens(const Analysis& analysis) {
    std::uint32_t last_position = 0;
    for (const Token& token : analysis.tokens) {
        require(!token.text.empty() && token.text.size() <= max_word_bytes); // Xapian refuses terms beyond 245 bytes
        require(is_utf8(token.text));
        require(token.position >= last_position && token.position >= 1 && token.position <= analysis.words.size());
        const AnalysedWord& word = analysis.words[token.position - 1];
        require(token.begin == word.begin && token.end >= word.end); // a phrase's synonym reaches further
        require(token.end <= analysis.words.back().end);
        require(token.kind == TokenKind::synonym || token.end == word.end);
        last_position = token.position;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Lexicon lexicon = Lexicon::load(VAKPEIL_SOURCE_DIR "/lexicons/data");
    static Analyser analyser(lexicon, 256); // small, so that it is emptied often
    const std::string_view text(reinterpret_cast<const char*>(data), size);

    const Analysis first = analyser.analyse(text);
    check_words(first, size);
    check_tokens(first);
    const std::vector<Copied> before = copied(first);
    require(before == copied(analyser.analyse(text))); // memoised words are the same as new ones
    Analyser fresh(lexicon);
    require(before == copied(fresh.analyse(text)));
    return 0;
}
