// Any bytes as a search query: an answer within the index, or an Error about the query; nothing else.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpora/error.hpp"
#include "indexer/search.hpp"
#include "tests/support/built_index.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const vakpeil::test::BuiltIndex built;
    static const vakpeil::Index index = built.open();
    static const Xapian::Stem stemmer = vakpeil::search_stemmer(vakpeil::test::lexicon());
    const std::string query(reinterpret_cast<const char*>(data), size);
    try {
        const vakpeil::SearchResults results =
            vakpeil::search(index, stemmer, {.query = query, .typing = size % 2 == 1});
        if (results.total > index.catalogue().size() || results.hits.size() > results.total) std::abort();
        for (const vakpeil::SearchHit& hit : results.hits)
            if (hit.ordinal >= index.catalogue().size() || hit.snippet.empty()) std::abort();
    } catch (const vakpeil::Error& error) {
        if (error.kind() != vakpeil::ErrorKind::usage) std::abort(); // the index is sound: only the query can be wrong
    }
    return 0;
}
