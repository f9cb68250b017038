#pragma once

#include <string_view>

#include "corpora/code_point.hpp"

namespace vakpeil::test {

// What readers give out is UTF-8 without zero bytes and carriage returns, whatever they were given.
inline bool is_clean_utf8(std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (next.value <= 0 || next.value == '\r') return false;
        text.remove_prefix(next.size);
    }
    return true;
}

inline bool is_clean_line(std::string_view text) {
    return is_clean_utf8(text) && text.find('\n') == std::string_view::npos;
}

} // namespace vakpeil::test
