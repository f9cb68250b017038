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
#include "indexer/search_words.hpp"

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

// The words that the parser takes for the beginnings of others.
std::vector<std::string> beginnings_of(const std::string& query, bool typing) {
    std::vector<std::string> beginnings;
    const std::vector<std::string> words = split_words(query);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool unfinished = typing && at + 1 == words.size() && !query.ends_with(' ');
        if (!unfinished && !words[at].ends_with('*')) continue;
        if (std::string beginning = bare_word(words[at]); !beginning.empty())
            beginnings.push_back(std::move(beginning));
    }
    return beginnings;
}

// What was typed weighs more than its synonyms.
SoughtWords sought_words(const Xapian::Query& typed, const Xapian::Query& with_synonyms, const std::string& query,
                         bool typing, const Xapian::Database& database) {
    constexpr double share_of_synonyms = 0.25;
    SoughtWords sought;
    sought.add(typed, database, 1);
    sought.add(with_synonyms, database, share_of_synonyms);
    sought.beginnings = beginnings_of(query, typing);
    return sought;
}

struct ParsedQuery {
    Xapian::Query query;
    SoughtWords sought;
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
    unsigned flags =
        Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_PURE_NOT | Xapian::QueryParser::FLAG_WILDCARD;
    if (wanted.typing) flags |= Xapian::QueryParser::FLAG_PARTIAL;
    constexpr unsigned help = Xapian::QueryParser::FLAG_SPELLING_CORRECTION | Xapian::QueryParser::FLAG_AUTO_SYNONYMS |
                              Xapian::QueryParser::FLAG_AUTO_MULTIWORD_SYNONYMS;
    ParsedQuery parsed;
    const std::string query = without_capitals(wanted.query);
    const Xapian::Query typed = parser.parse_query(query, flags);
    parsed.query = parser.parse_query(query, flags | help);
    parsed.suggestion = mended_query(query, parser.get_corrected_query_string(), index.database(), stemmer);
    parsed.sought = sought_words(typed, parsed.query, query, wanted.typing, index.database());
    if (const std::string name = stemmed_name(query, stemmer); !name.empty())
        parsed.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, parsed.query, Xapian::Query(schema::name_term(name)));
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

void add_snippet(SearchHit& hit, const std::string& data, const std::string& title, const SoughtWords& sought,
                 const Xapian::Stem& stemmer) {
    constexpr std::size_t snippet_bytes = 160; // two lines of a page
    const auto [text, names] = schema::read_search_data(data);
    hit.snippet = make_snippet(text, sought, stemmer, snippet_bytes);
    if (has_found(hit.snippet) || has_found(make_snippet(title, sought, stemmer, title.size()))) return;
    std::vector<SnippetPart> name = make_snippet(names, sought, stemmer, snippet_bytes);
    hit.snippet_is_name = has_found(name);
    if (hit.snippet_is_name) hit.snippet = std::move(name);
}

SearchHit hit_of(const Index& index, const Xapian::MSetIterator& match, const SoughtWords& sought,
                 const Xapian::Stem& stemmer) {
    SearchHit hit;
    const Xapian::Document document = match.get_document();
    hit.ordinal = static_cast<std::size_t>(Xapian::sortable_unserialise(document.get_value(schema::ordinal_slot)));
    hit.score = match.get_weight();
    hit.percent = match.get_percent();
    add_snippet(hit, document.get_data(), index.catalogue()[hit.ordinal].title, sought, stemmer);
    return hit;
}

// Runs over all that fits a query, so that totals and counts are exact.
Xapian::MSet all_of(const Index& index, Xapian::Enquire& enquire, std::size_t offset, std::size_t limit) {
    return enquire.get_mset(static_cast<Xapian::doccount>(offset), static_cast<Xapian::doccount>(limit),
                            index.database().get_doccount());
}

// Counts a facet by a run of its own, over a query without the facet's own filter.
void count_apart(const Index& index, const Xapian::Query& query, Xapian::ValueCountMatchSpy& spy) {
    Xapian::Enquire enquire(index.database());
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(&spy);
    (void)all_of(index, enquire, 0, 0);
}

void read_counts(Xapian::ValueCountMatchSpy& levels, Xapian::ValueCountMatchSpy& sectors, SearchResults& results) {
    for (auto value = levels.values_begin(); value != levels.values_end(); ++value) {
        const std::string text = *value;
        std::size_t level = 0;
        std::from_chars(text.data(), text.data() + text.size(), level);
        if (level < results.by_level.size()) results.by_level[level] += value.get_termfreq();
    }
    for (auto value = sectors.values_begin(); value != sectors.values_end(); ++value)
        if (const std::string name = *value; !name.empty()) results.by_sector[name] = value.get_termfreq();
}

SearchResults run(const Index& index, const Xapian::Stem& stemmer, const SearchQuery& query,
                  Xapian::Query::op joined_by) {
    const ParsedQuery parsed = parse(index, stemmer, query, joined_by);
    SearchResults results;
    results.relaxed = joined_by == Xapian::Query::OP_OR;
    results.suggestion = parsed.suggestion;
    Xapian::ValueCountMatchSpy levels(schema::level_slot);
    Xapian::ValueCountMatchSpy sectors(schema::sector_slot);
    Xapian::Enquire enquire(index.database());
    enquire.set_query(filtered(parsed.query, query.level, query.sector));
    if (parsed.query.get_type() == Xapian::Query::LEAF_MATCH_ALL) enquire.set_sort_by_value(schema::title_slot, false);
    if (query.level)
        count_apart(index, filtered(parsed.query, std::nullopt, query.sector), levels);
    else
        enquire.add_matchspy(&levels);
    if (query.sector)
        count_apart(index, filtered(parsed.query, query.level, std::nullopt), sectors);
    else
        enquire.add_matchspy(&sectors);
    const Xapian::MSet matches = all_of(index, enquire, query.offset, query.limit);
    results.total = matches.get_matches_estimated();
    read_counts(levels, sectors, results);
    for (auto match = matches.begin(); match != matches.end(); ++match)
        results.hits.push_back(hit_of(index, match, parsed.sought, stemmer));
    return results;
}

} // namespace

SearchResults search(const Index& index, const Xapian::Stem& stemmer, const SearchQuery& query) {
    if (query.query.size() > max_query_bytes)
        throw Error(ErrorKind::usage, {}, 0,
                    "the query has " + std::to_string(query.query.size()) + " bytes; the most is " +
                        std::to_string(max_query_bytes));
    try {
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
