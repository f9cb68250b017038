#pragma once

#include <string>
#include <string_view>
#include <vector>

// Who may write: bearer tokens, read from a file with one a line; empty lines and those with a # in front are left out.

namespace vakpeil::tools {

class AccessTokens {
public:
    AccessTokens() = default; // none: everybody may

    // Throws Error(bad_input) with the line for a token shorter than 16 characters, and when there is none.
    static AccessTokens load(const std::string& path);

    [[nodiscard]] bool any() const noexcept { return !tokens_.empty(); }

    // Whether an Authorization header such as `Bearer 0123456789abcdef` has one of them. Takes as long whichever
    // characters are wrong, so that they cannot be guessed one by one.
    [[nodiscard]] bool admit(std::string_view authorization) const;

private:
    std::vector<std::string> tokens_;
};

} // namespace vakpeil::tools
