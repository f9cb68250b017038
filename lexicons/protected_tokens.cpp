#include <algorithm>

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

void ProtectedTokens::add_beginning(std::string_view token) {
    if (token.size() > 1) {
        beginnings_.set(two_bytes(token[0], token[1]));
    } else {
        for (std::size_t second = 0; second < 256; ++second)
            beginnings_.set(two_bytes(token[0], static_cast<char>(second)));
    }
}

ProtectedTokens ProtectedTokens::load(const std::filesystem::path& path) {
    ProtectedTokens tokens;
    for (TableRow& row : read_table(path, 1, 1)) {
        std::string& token = row.cells[0];
        std::transform(token.begin(), token.end(), token.begin(), ascii_lower);
        tokens.add_beginning(token);
        tokens.by_first_byte_[static_cast<unsigned char>(token.front())].push_back(std::move(token));
    }
    for (std::vector<std::string>& bucket : tokens.by_first_byte_) {
        std::stable_sort(bucket.begin(), bucket.end(),
                         [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
    }
    return tokens;
}

std::size_t ProtectedTokens::match(std::string_view text, std::size_t offset) const noexcept {
    if (offset >= text.size()) return 0;
    const char second = offset + 1 < text.size() ? ascii_lower(text[offset + 1]) : '\0';
    if (!beginnings_.test(two_bytes(ascii_lower(text[offset]), second))) return 0;
    for (const std::string& token : by_first_byte_[static_cast<unsigned char>(ascii_lower(text[offset]))]) {
        if (!stands_at(text, offset, token) || !can_end(text, offset + token.size())) continue;
        return is_letter_or_digit(character_before(text, offset)) ? 0 : token.size();
    }
    return 0;
}

} // namespace vakpeil
