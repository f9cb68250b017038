#pragma once

#include <string>
#include <string_view>
#include <vector>

// Small helpers on lines of UTF-8 text, for the readers.

namespace vakpeil {

// Without white space at both ends; no-break, narrow and zero-width spaces and the BOM count as white space.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

// Lines without their ends. "a\n\nb" has three; a last line without an end counts.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

// Runs of white space (as in trim) become one space, and none is left at the ends. A run of zero-width spaces alone
// becomes nothing, since it may stand within a word.
[[nodiscard]] std::string squeeze_spaces(std::string_view text);

// The text behind a bullet glyph and its white space, or the line itself when there is none. `had_bullet` tells.
// White space before the glyph is passed over. Behind – — - * and o there must be white space or nothing; behind
// • · ‣ ▪ ◦ ● ○ and other glyphs that only serve as bullets it may lack.
[[nodiscard]] std::string_view strip_bullet(std::string_view line, bool& had_bullet) noexcept;

// CRLF and CR become LF.
[[nodiscard]] std::string unify_line_ends(std::string text);

} // namespace vakpeil
