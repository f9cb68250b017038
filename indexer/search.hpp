#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index.hpp"
#include "indexer/search_stemmer.hpp"
#include "indexer/snippet.hpp"

// Interactive search over whole qualifications, by Xapian's query parser.
//
//   const Xapian::Stem stemmer = search_stemmer(lexicon);
//   const SearchResults results = search(index, stemmer, {.query = "\"schuine daken\" OR dakwerker", .level = 3});
//
// The query language: words (stemmed; all of them wanted, or some when nothing has all), "phrases", AND OR NOT and
// brackets, +must -must_not, prefix* search, fields titel:, code: and niveau:. Words have the synonyms of the lexicon.
// A misspelt word gets a suggestion. A query that is a code, with its version or without, finds that qualification.
//
// Facets count what fits whatever level, or sector, the query is narrowed to, so that a person sees the others too.

namespace vakpeil {

struct SearchQuery {
    std::string query;
    std::optional<int> level = {};          // 1..8: only this level
    std::optional<std::string> sector = {}; // only this sector, by its whole name
    bool typing = false;                    // the last word may be unfinished
    bool all_when_empty = false;            // an empty query fits all, in the order of titles; else it fits nothing
    std::size_t offset = 0;                 // of the first hit
    std::size_t limit = 10;
};

struct SearchHit {
    std::size_t ordinal = 0;          // in the index's catalogue
    double score = 0;                 // BM25, for ordering only
    int percent = 0;                  // of the best possible, 0..100
    std::vector<SnippetPart> snippet; // a stretch of the qualification's text, or another name of it
    bool snippet_is_name = false;     // such a name: nothing was found in the text, nor in the title
};

struct SearchResults {
    std::vector<SearchHit> hits;
    std::size_t total = 0;                        // of all that fit, exact
    std::array<std::size_t, 9> by_level{};        // of what fits but for its level, index 1..8
    std::map<std::string, std::size_t> by_sector; // of what fits but for its sector
    std::string suggestion;                       // the query with its spelling mended, or empty
    bool relaxed = false;                         // nothing had all the words; these have some of them
};

// The stemmer remembers words, so that keeping it makes the next search faster. For one thread at a time, as the
// stemmer.
//
// Throws Error(usage) with the parser's words for a query that cannot be parsed, and Error(foreign_index) when the
// index cannot be read any more.
[[nodiscard]] SearchResults search(const Index& index, const Xapian::Stem& stemmer, const SearchQuery& query);

} // namespace vakpeil
