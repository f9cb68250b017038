#include <algorithm>
#include <limits>
#include <map>

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "lexicons/table.hpp"
#include "lexicons/tokenise.hpp"
#include "lexicons/utf8.hpp"

namespace vakpeil {
namespace {

// A token that ends in a sign may be followed by a digit (`C++17`), one that ends in a letter or digit may not.
bool can_end(std::string_view text, std::size_t end) {
    const char32_t next = character_at(text, end);
    return is_letter_or_digit(character_before(text, end)) ? !is_letter_or_digit(next) : !is_letter(next);
}

std::size_t two_bytes(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 | static_cast<unsigned char>(second);
}

} // namespace

ProtectedTokens ProtectedTokens::load(const std::filesystem::path& path) {
    std::map<std::size_t, std::vector<std::string>> by_beginning;
    for (TableRow& row : read_table(path, 1, 1)) {
        std::string& token = row.cells[0];
        token = ascii_lower(token);
        if (token.size() == 1)
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "a token of one letter or sign is whole as it is");
        by_beginning[two_bytes(token[0], token[1])].push_back(std::move(token));
    }
    ProtectedTokens tokens;
    for (auto& [beginning, bucket] : by_beginning) {
        if (tokens.tokens_.size() > std::numeric_limits<std::uint8_t>::max())
            throw Error(ErrorKind::bad_input, path.string(), 0, "lists tokens of more than 255 beginnings; shorten it");
        std::stable_sort(bucket.begin(), bucket.end(),
                         [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
        tokens.place_[beginning] = static_cast<std::uint8_t>(tokens.tokens_.size());
        tokens.tokens_.push_back(std::move(bucket));
    }
    return tokens;
}

std::size_t ProtectedTokens::match(std::string_view text, std::size_t offset) const noexcept {
    if (offset + 1 >= text.size()) return 0;
    const std::uint8_t place = place_[two_bytes(ascii_lower(text[offset]), ascii_lower(text[offset + 1]))];
    if (place == 0) return 0;
    for (const std::string& token : tokens_[place]) {
        if (!stands_at(text, offset, token) || !can_end(text, offset + token.size())) continue;
        return is_letter_or_digit(character_before(text, offset)) ? 0 : token.size();
    }
    return 0;
}

} // namespace vakpeil
