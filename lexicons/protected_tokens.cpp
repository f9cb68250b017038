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

} // namespace

ProtectedTokens ProtectedTokens::load(const std::filesystem::path& path) {
    ProtectedTokens tokens;
    for (TableRow& row : read_table(path, 1, 1)) {
        std::string& token = row.cells[0];
        std::transform(token.begin(), token.end(), token.begin(), ascii_lower);
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
    for (const std::string& token : by_first_byte_[static_cast<unsigned char>(ascii_lower(text[offset]))]) {
        if (!stands_at(text, offset, token) || !can_end(text, offset + token.size())) continue;
        return is_letter_or_digit(character_before(text, offset)) ? 0 : token.size();
    }
    return 0;
}

} // namespace vakpeil
