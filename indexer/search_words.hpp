#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <xapian.h>

// Words of a text as interactive search sees them: as Xapian's term generator cuts them, but at marks within a word
// too.

namespace vakpeil {

// take(begin, end) for each, in bytes of the text.
template <typename Take>
void each_search_word(std::string_view text, Take take) {
    const Xapian::Utf8Iterator end;
    const auto offset = [&](const Xapian::Utf8Iterator& at) { return text.size() - at.left(); };
    for (Xapian::Utf8Iterator at(text.data(), text.size()); at != end;) {
        if (!Xapian::Unicode::is_wordchar(*at)) {
            ++at;
            continue;
        }
        const std::size_t begin = offset(at);
        while (at != end && Xapian::Unicode::is_wordchar(*at))
            ++at;
        take(begin, offset(at));
    }
}

// The stems of a name, with a space between: "Chef-koks" as "chef kok". Names that differ in form alone are the same.
[[nodiscard]] inline std::string stemmed_name(std::string_view name, const Xapian::Stem& stemmer) {
    std::string stems;
    each_search_word(name, [&](std::size_t begin, std::size_t end) {
        if (!stems.empty()) stems += ' ';
        stems += stemmer(Xapian::Unicode::tolower(std::string(name.substr(begin, end - begin))));
    });
    return stems;
}

} // namespace vakpeil
