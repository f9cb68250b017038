#include "tools/serve/access_tokens.hpp"

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t least_characters = 16;

bool equal_in_constant_time(std::string_view given, std::string_view token) {
    std::size_t difference = given.size() ^ token.size();
    for (std::size_t at = 0; at < given.size(); ++at)
        difference |= static_cast<unsigned char>(given[at] ^ token[at % token.size()]);
    return difference == 0;
}

} // namespace

AccessTokens AccessTokens::load(const std::string& path) {
    AccessTokens tokens;
    const std::string text = read_file(path);
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        const std::string_view token = trim(line);
        if (token.empty() || token.starts_with('#')) continue;
        if (token.size() < least_characters)
            throw Error(ErrorKind::bad_input, path, number,
                        "a token has at least 16 characters; make one with `openssl rand -hex 32`");
        tokens.tokens_.emplace_back(token);
    }
    if (!tokens.any()) throw Error(ErrorKind::bad_input, path, 0, "holds no token; give one a line");
    return tokens;
}

bool AccessTokens::admit(std::string_view authorization) const {
    constexpr std::string_view scheme = "bearer ";
    if (ascii_lower(authorization.substr(0, scheme.size())) != scheme) return false;
    const std::string_view given = trim(authorization.substr(scheme.size()));
    bool admitted = false;
    for (const std::string& token : tokens_)
        admitted |= equal_in_constant_time(given, token);
    return admitted;
}

} // namespace vakpeil::tools
