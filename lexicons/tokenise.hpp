#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Step 1 of the chain: words with their byte ranges, by ICU's word rules, with an overlay that keeps whole what those
// break: listed tokens (`C++`, `.NET`, `24/7`, `m/v/x`), `mbo-4` and `3-ploegen`, and double job-title forms
// (`verkoop(st)er`, `medewerker/-ster`); and that breaks what a lost space has joined (`team.Je`).
//
//   Tokeniser tokeniser(protected_tokens);
//   tokeniser.tokenise("Verkoop(st)er C++ (m/v/x)", words);  // "Verkoop(st)er", "C++", "m/v/x"

namespace vakpeil {

struct Surface {
    std::uint32_t begin = 0; // byte range in the text
    std::uint32_t end = 0;

    bool operator==(const Surface&) const = default;
};

// Listed tokens that must stay whole, found whatever the case of their ASCII letters.
class ProtectedTokens {
public:
    // Throws as read_table, and Error(bad_input) for a token of one byte or more than 255 beginnings of two bytes.
    static ProtectedTokens load(const std::filesystem::path& path);

    // The length in bytes of the longest listed token that starts at `offset` of `text`, where no letter or digit goes
    // before, and ends where a word can end; 0 when there is none.
    [[nodiscard]] std::size_t match(std::string_view text, std::size_t offset) const noexcept;

private:
    // By the first two bytes, lower case: the place of their tokens in tokens_, or 0.
    std::array<std::uint8_t, 65536> place_{};
    std::vector<std::vector<std::string>> tokens_{1}; // lower case, longest first; none at 0
};

// Not safe for use by two threads at once: ICU's break iterator has a state.
class Tokeniser {
public:
    // Keeps a reference. Throws Error(unreadable) when ICU has no word rules.
    explicit Tokeniser(const ProtectedTokens& protected_tokens);
    ~Tokeniser();
    Tokeniser(const Tokeniser&) = delete;
    Tokeniser& operator=(const Tokeniser&) = delete;
    Tokeniser(Tokeniser&&) noexcept;
    Tokeniser& operator=(Tokeniser&&) = delete;

    // Appends the words of `text` (UTF-8; invalid sequences separate words) to `out`, in order and without overlap.
    // Throws Error(bad_input) when the text has 2 GiB or more, which ICU cannot count.
    void tokenise(std::string_view text, std::vector<Surface>& out);

private:
    struct State;
    const ProtectedTokens* protected_tokens_;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
