#include "indexer/search.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/unicode_text.hpp"
#include "indexer/schema.hpp"
#include "indexer/search_stemmer.hpp"

namespace vakpeil {

namespace {

// More than anybody types; above it Xapian's parser needs time and stack that grow with the query.
constexpr std::size_t max_query_bytes = 2000;

// Xapian's parser takes a capitalised word for a name and does not stem it; in a job title a capital says nothing.
std::string without_capitals(const std::string& query) {
    constexpr std::string_view operators[]{"AND", "OR", "NOT", "XOR", "NEAR", "ADJ"};
    std::string lower;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find_first_of(" ()", at), query.size());
        const std::string word = query.substr(at, end - at);
        const bool is_operator = std::find(std::begin(operators), std::end(operators), word) != std::end(operators);
        lower += is_operator ? word : Xapian::Unicode::tolower(word);
        if (end < query.size()) lower += query[end];
        at = end + 1;
    }
    return lower;
}

std::vector<std::string> split_words(const std::string& query) {
    std::istringstream stream(query);
    return {std::istream_iterator<std::string>(stream), {}};
}

// Without a field's name, quotes and brackets around it.
std::string bare_word(const std::string& word) {
    const std::string value = word.substr(word.find(':') + 1);
    const std::size_t begin = value.find_first_not_of("\"()+-");
    const std::size_t end = value.find_last_not_of("\"()*");
    return begin == std::string::npos || end < begin ? std::string() : value.substr(begin, end + 1 - begin);
}

// Xapian's parser mends every word that is not in the texts as it is spelt; one whose stem is there needs no mending.
std::string mended_query(const std::string& query, const std::string& corrected, const Xapian::Database& database,
                         const Xapian::Stem& stemmer) {
    const std::vector<std::string> words = split_words(query);
    std::vector<std::string> mended = split_words(corrected);
    if (words.size() != mended.size()) return corrected;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (database.term_exists("Z" + stemmer(bare_word(words[at])))) mended[at] = words[at];
    return mended == words ? std::string() : fmt::format("{}", fmt::join(mended, " "));
}

struct ParsedQuery {
    Xapian::Query query;
    std::string suggestion;
};

ParsedQuery parse(const Index& index, const Xapian::Stem& stemmer, const SearchQuery& wanted,
                  Xapian::Query::op joined_by) {
    Xapian::QueryParser parser;
    parser.set_database(index.database());
    parser.set_stemmer(stemmer);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_default_op(joined_by);
    parser.set_max_expansion(200, Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT);
    parser.add_prefix("titel", std::string(schema::title_prefix));
    parser.add_boolean_prefix("code", std::string(schema::code_prefix));
    parser.add_boolean_prefix("niveau", std::string(schema::level_prefix));
    unsigned flags = Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_PURE_NOT |
                     Xapian::QueryParser::FLAG_WILDCARD | Xapian::QueryParser::FLAG_SPELLING_CORRECTION |
                     Xapian::QueryParser::FLAG_AUTO_SYNONYMS | Xapian::QueryParser::FLAG_AUTO_MULTIWORD_SYNONYMS;
    if (wanted.typing) flags |= Xapian::QueryParser::FLAG_PARTIAL;
    ParsedQuery parsed;
    const std::string query = without_capitals(wanted.query);
    parsed.query = parser.parse_query(query, flags);
    parsed.suggestion = mended_query(query, parser.get_corrected_query_string(), index.database(), stemmer);
    if (wanted.all_when_empty && trim(wanted.query).empty()) parsed.query = Xapian::Query::MatchAll;
    return parsed;
}

Xapian::Query filtered(const Xapian::Query& query, const std::optional<int>& level,
                       const std::optional<std::string>& sector) {
    Xapian::Query filter{std::string(schema::search_term)};
    if (level) filter &= Xapian::Query(std::string(schema::level_prefix) + std::to_string(*level));
    if (sector) filter &= Xapian::Query(schema::sector_term(*sector));
    return Xapian::Query(Xapian::Query::OP_FILTER, query, filter);
}

SearchHit hit_of(const Xapian::MSet& matches, const Xapian::MSetIterator& match, const Xapian::Stem& stemmer,
                 const SearchQuery& query) {
    constexpr std::size_t snippet_bytes = 160;
    SearchHit hit;
    const Xapian::Document document = match.get_document();
    hit.ordinal = static_cast<std::size_t>(Xapian::sortable_unserialise(document.get_value(schema::ordinal_slot)));
    hit.score = match.get_weight();
    hit.percent = match.get_percent();
    hit.snippet = matches.snippet(document.get_data(), snippet_bytes, stemmer,
                                  Xapian::MSet::SNIPPET_BACKGROUND_MODEL | Xapian::MSet::SNIPPET_EXHAUSTIVE,
                                  query.highlight_begin, query.highlight_end);
    return hit;
}

// Counts the values of a slot among all that fit.
template <typename Count>
void count_values(const Index& index, const Xapian::Query& query, Xapian::valueno slot, Count count) {
    Xapian::Enquire enquire(index.database());
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    Xapian::ValueCountMatchSpy spy(slot);
    enquire.add_matchspy(&spy);
    (void)enquire.get_mset(0, 0, index.database().get_doccount()); // all are looked at, so that counts are exact
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value)
        count(*value, value.get_termfreq());
}

void count_facets(const Index& index, const Xapian::Query& parsed, const SearchQuery& query, SearchResults& results) {
    count_values(index, filtered(parsed, std::nullopt, query.sector), schema::level_slot,
                 [&](const std::string& value, std::size_t count) {
                     std::size_t level = 0;
                     std::from_chars(value.data(), value.data() + value.size(), level);
                     if (level < results.by_level.size()) results.by_level[level] += count;
                 });
    count_values(index, filtered(parsed, query.level, std::nullopt), schema::sector_slot,
                 [&](const std::string& value, std::size_t count) {
                     if (!value.empty()) results.by_sector[value] += count;
                 });
}

SearchResults run(const Index& index, const Xapian::Stem& stemmer, const SearchQuery& query,
                  Xapian::Query::op joined_by) {
    const ParsedQuery parsed = parse(index, stemmer, query, joined_by);
    SearchResults results;
    results.relaxed = joined_by == Xapian::Query::OP_OR;
    results.suggestion = parsed.suggestion;
    Xapian::Enquire enquire(index.database());
    enquire.set_query(filtered(parsed.query, query.level, query.sector));
    if (parsed.query.get_type() == Xapian::Query::LEAF_MATCH_ALL) enquire.set_sort_by_value(schema::title_slot, false);
    const Xapian::doccount all = index.database().get_doccount(); // so that totals are exact
    const Xapian::MSet matches =
        enquire.get_mset(static_cast<Xapian::doccount>(query.offset), static_cast<Xapian::doccount>(query.limit), all);
    results.total = matches.get_matches_estimated();
    count_facets(index, parsed.query, query, results);
    for (auto match = matches.begin(); match != matches.end(); ++match)
        results.hits.push_back(hit_of(matches, match, stemmer, query));
    return results;
}

} // namespace

SearchResults search(const Index& index, const Lexicon& lexicon, const SearchQuery& query) {
    if (query.query.size() > max_query_bytes)
        throw Error(ErrorKind::usage, {}, 0,
                    "the query has " + std::to_string(query.query.size()) + " bytes; the most is " +
                        std::to_string(max_query_bytes));
    try {
        const Xapian::Stem stemmer = search_stemmer(lexicon);
        if (const std::string code(trim(query.query)); index.find(code)) { // whose parts are no words
            SearchQuery by_code = query;
            by_code.query = "code:" + code;
            return run(index, stemmer, by_code, Xapian::Query::OP_AND);
        }
        SearchResults strict = run(index, stemmer, query, Xapian::Query::OP_AND);
        if (strict.total > 0) return strict;
        SearchResults relaxed = run(index, stemmer, query, Xapian::Query::OP_OR);
        return relaxed.total > 0 ? relaxed : strict;
    } catch (const Xapian::QueryParserError& error) {
        throw Error(ErrorKind::usage, {}, 0, "the query '" + query.query + "' cannot be read: " + error.get_msg());
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::foreign_index, {}, 0, "the index cannot be searched (" + error.get_msg() + ")");
    }
}

} // namespace vakpeil
