#pragma once

#include <string>
#include <string_view>

// Bytes of unknown encoding to clean UTF-8.
//
//   const DecodedText text = decode_text(bytes);
//   if (text.binary) ... // not a text at all
//
// A byte order mark decides (UTF-8, UTF-16); then the zero bytes of UTF-16 without a mark; then UTF-8, when it is valid
// or more of its sequences are valid than not; and else it is Windows-1252, the superset of Latin-1. The result has no
// BOM and no invalid sequence; CRLF and CR become LF, and control characters that are no white space become spaces.

namespace vakpeil {

struct DecodedText {
    std::string utf8;
    std::string encoding;  // IANA-like name of what the bytes were, "UTF-8", "windows-1252", "UTF-16LE"
    bool binary = false;   // not text: a zero byte, or over one control character in twenty; utf8 is then empty
    bool repaired = false; // invalid sequences were replaced by U+FFFD
};

[[nodiscard]] DecodedText decode_text(std::string_view bytes);

} // namespace vakpeil
