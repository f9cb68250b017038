#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <xapian.h>

#include "lexicons/token.hpp"

// What the Xapian database holds, and under which names. No other file knows a term prefix, a value slot or a metadata
// key.
//
// Two kinds of document:
//   passages            one per title group, definition, competence, knowledge group and context of a qualification;
//   terms
//                       are those of the Dutch chain; what the matcher reads
//   search documents    one per qualification, with words and positions as Xapian's own query parser expects them; what
//                       interactive search reads
// Their terms have different prefixes, so that neither sees the other's.

namespace vakpeil::schema {

inline constexpr std::string_view format = "vakpeil-index 4"; // a change of anything in this file is another number

// Terms of passages.
inline constexpr std::string_view chain_prefix = "XC";   // + stem of a word or of a part of a compound
inline constexpr std::string_view synonym_prefix = "XS"; // + name of a synonym set
inline constexpr std::string_view passage_term = "XTP";  // every passage

// Terms of search documents; words have no prefix and stems have Xapian's "Z".
inline constexpr std::string_view search_term = "XTS";  // every search document
inline constexpr std::string_view title_prefix = "XT";  // words of title and synonyms, field `titel:`
inline constexpr std::string_view name_prefix = "XN";   // stems of a whole title or synonym, with spaces between
inline constexpr std::string_view code_prefix = "XQ";   // code in lower case, with and without version, field `code:`
inline constexpr std::string_view level_prefix = "XL";  // "6", field `niveau:`
inline constexpr std::string_view sector_prefix = "XD"; // name of the sector, as sector_term cuts it

// Value slots.
inline constexpr Xapian::valueno ordinal_slot = 0;    // of the qualification in the catalogue, sortable_serialise
inline constexpr Xapian::valueno kind_slot = 1;       // PassageKind, sortable_serialise; passages only
inline constexpr Xapian::valueno level_slot = 2;      // "1".."8"
inline constexpr Xapian::valueno year_slot = 3;       // "2020", when known
inline constexpr Xapian::valueno origin_slot = 4;     // "official" or "vakpeil"
inline constexpr Xapian::valueno sector_slot = 6;     // name of the sector; search documents only
inline constexpr Xapian::valueno title_slot = 7;      // title in small letters; search documents only
inline constexpr Xapian::valueno competence_slot = 5; // number of the competence, sortable_serialise; passages only

// Metadata keys.
inline constexpr const char* format_key = "vakpeil.format";
inline constexpr const char* fingerprint_key = "vakpeil.fingerprint";
inline constexpr const char* version_key = "vakpeil.version";             // of the program that built it
inline constexpr const char* built_key = "vakpeil.built";                 // ISO 8601, UTC
inline constexpr const char* catalogue_key = "vakpeil.catalogue";         // see catalogue.hpp
[[nodiscard]] inline std::string qualification_key(std::size_t ordinal) { // text in the register's layout
    return "vakpeil.qualification." + std::to_string(ordinal);
}

// Cut where Xapian would refuse them.
[[nodiscard]] inline std::string cut_term(std::string_view prefix, std::string_view text) {
    constexpr std::size_t most_bytes = 120;
    return std::string(prefix) + std::string(text.substr(0, most_bytes));
}
[[nodiscard]] inline std::string sector_term(std::string_view sector) {
    return cut_term(sector_prefix, sector);
}
[[nodiscard]] inline std::string name_term(std::string_view stems) {
    return cut_term(name_prefix, stems);
}

// The data of a search document, which snippets are taken from: the text and the names but the title, in lines each.
// What parts them is in no text, for reading makes spaces of control characters.
inline constexpr char data_separator = '\x1e';
struct SearchData {
    std::string_view text;
    std::string_view names;
};
[[nodiscard]] inline std::string search_data(std::string_view text, std::string_view names) {
    return std::string(text).append(1, data_separator).append(names);
}
[[nodiscard]] inline SearchData read_search_data(std::string_view data) {
    const std::size_t end = std::min(data.find(data_separator), data.size());
    return {data.substr(0, end), data.substr(std::min(end + 1, data.size()))};
}

[[nodiscard]] inline std::string chain_term(TokenKind kind, std::string_view text) {
    std::string term(kind == TokenKind::synonym ? synonym_prefix : chain_prefix);
    return term.append(text);
}

} // namespace vakpeil::schema
