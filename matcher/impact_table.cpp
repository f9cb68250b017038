#include "matcher/impact_table.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/schema.hpp"

namespace vakpeil {

namespace {

constexpr double k1 = 1.0;
constexpr double b = 0.5;
constexpr double min_normalised_length = 0.5;

double inverse_document_frequency(std::size_t passages, std::size_t having_term) {
    double odds = (static_cast<double>(passages - having_term) + 0.5) / (static_cast<double>(having_term) + 0.5);
    if (odds < 2) odds = odds * 0.5 + 1; // Xapian's way to keep frequent terms from weighing less than nothing
    return std::log(odds);
}

double term_impact(double idf, double within_frequency, double normalised_length) {
    const double length = std::max(normalised_length, min_normalised_length);
    return idf * (k1 + 1) * within_frequency / (k1 * (length * b + (1 - b)) + within_frequency);
}

PassageInfo passage_info(const Xapian::Document& document) {
    const auto number = [&](Xapian::valueno slot) { return Xapian::sortable_unserialise(document.get_value(slot)); };
    PassageInfo info;
    info.qualification = static_cast<std::uint32_t>(number(schema::ordinal_slot));
    info.kind = static_cast<PassageKind>(number(schema::kind_slot));
    info.competence = static_cast<int>(number(schema::competence_slot));
    info.label = document.get_data();
    return info;
}

} // namespace

// Reads the passages in order and then each term's postings, with within-document frequencies in the place of impacts
// until all are known. A term list per passage would say the same, but takes Xapian several times as long.
struct ImpactTable::Loader {
    ImpactTable table;
    std::vector<std::uint32_t> passage_of; // by document
    std::vector<double> lengths;           // by passage

    void add_passage(const Xapian::Database& database, Xapian::docid id) {
        passage_of.resize(id + 1);
        passage_of[id] = static_cast<std::uint32_t>(table.passages_.size());
        table.passages_.push_back(passage_info(database.get_document(id)));
        lengths.push_back(static_cast<double>(database.get_doclength(id)));
    }

    void add_terms(const Xapian::Database& database, std::string_view prefix, TokenKind kind,
                   StringMap<TermId>& vocabulary) {
        const std::string start(prefix);
        for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
            vocabulary.emplace((*term).substr(prefix.size()), static_cast<TermId>(table.term_kinds_.size()));
            table.term_kinds_.push_back(kind);
            table.posting_begin_.push_back(static_cast<std::uint32_t>(table.postings_.size()));
            for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
                table.postings_.push_back({passage_of.at(*at), static_cast<float>(at.get_wdf())});
        }
    }

    void fill_impacts() {
        table.posting_begin_.push_back(static_cast<std::uint32_t>(table.postings_.size()));
        double total = 0;
        for (const double length : lengths)
            total += length;
        const double average = lengths.empty() ? 1 : std::max(1.0, total / static_cast<double>(lengths.size()));
        for (TermId term = 0; term < table.term_count(); ++term) {
            const std::uint32_t begin = table.posting_begin_[term];
            const std::uint32_t end = table.posting_begin_[term + 1];
            const double idf = inverse_document_frequency(table.passages_.size(), end - begin);
            table.idf_.push_back(static_cast<float>(idf));
            for (std::uint32_t at = begin; at < end; ++at) {
                Posting& posting = table.postings_[at];
                posting.impact = static_cast<float>(term_impact(static_cast<double>(table.idf_.back()),
                                                                static_cast<double>(posting.impact),
                                                                lengths[posting.passage] / average));
            }
        }
    }

    void list_terms_by_passage() {
        table.passage_begin_.assign(table.passages_.size() + 1, 0);
        for (const Posting& posting : table.postings_)
            ++table.passage_begin_[posting.passage + 1];
        for (std::size_t at = 1; at < table.passage_begin_.size(); ++at)
            table.passage_begin_[at] += table.passage_begin_[at - 1];
        std::vector<std::uint32_t> next(table.passage_begin_.begin(), table.passage_begin_.end() - 1);
        table.passage_terms_.resize(table.postings_.size());
        for (TermId term = 0; term < table.term_count(); ++term)
            for (const Posting& posting : table.postings(term))
                table.passage_terms_[next[posting.passage]++] = {term, posting.impact};
    }
};

ImpactTable ImpactTable::load(const Xapian::Database& database) {
    Loader loader;
    const std::string passages(schema::passage_term);
    for (auto id = database.postlist_begin(passages); id != database.postlist_end(passages); ++id)
        loader.add_passage(database, *id);
    loader.add_terms(database, schema::chain_prefix, TokenKind::word, loader.table.words_);
    loader.add_terms(database, schema::synonym_prefix, TokenKind::synonym, loader.table.synonyms_);
    loader.fill_impacts();
    loader.list_terms_by_passage();
    return std::move(loader.table);
}

TermId ImpactTable::find(TokenKind kind, std::string_view text) const {
    const StringMap<TermId>& vocabulary = kind == TokenKind::synonym ? synonyms_ : words_;
    const auto found = vocabulary.find(text);
    return found == vocabulary.end() ? no_term : found->second;
}

TermResolver ImpactTable::resolver() const {
    return [this](TokenKind kind, std::string_view text) { return find(kind, text); };
}

std::span<const Posting> ImpactTable::postings(TermId term) const {
    return std::span(postings_).subspan(posting_begin_[term], posting_begin_[term + 1] - posting_begin_[term]);
}

std::span<const PassageTerm> ImpactTable::terms(std::uint32_t passage) const {
    return std::span(passage_terms_)
        .subspan(passage_begin_[passage], passage_begin_[passage + 1] - passage_begin_[passage]);
}

void ImpactTable::score(std::span<const QueryTerm> query, std::span<float> scores) const {
    std::fill(scores.begin(), scores.end(), 0.0F);
    for (const QueryTerm& term : query)
        for (const Posting& posting : postings(term.term))
            scores[posting.passage] += term.weight * posting.impact;
}

} // namespace vakpeil
