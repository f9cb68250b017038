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

// Reads the passages in order, with within-document frequencies in the place of impacts until all are known.
struct ImpactTable::Loader {
    ImpactTable table;
    std::vector<double> lengths;

    TermId intern(StringMap<TermId>& vocabulary, std::string_view text, TokenKind kind) {
        const auto [entry, added] =
            vocabulary.try_emplace(std::string(text), static_cast<TermId>(table.term_kinds_.size()));
        if (added) table.term_kinds_.push_back(kind);
        return entry->second;
    }

    void add_term(const std::string& term, Xapian::termcount frequency) {
        TermId id = no_term;
        if (term.starts_with(schema::chain_prefix))
            id = intern(table.words_, std::string_view(term).substr(schema::chain_prefix.size()), TokenKind::word);
        else if (term.starts_with(schema::synonym_prefix))
            id = intern(table.synonyms_, std::string_view(term).substr(schema::synonym_prefix.size()),
                        TokenKind::synonym);
        if (id != no_term) table.passage_terms_.push_back({id, static_cast<float>(frequency)});
    }

    void add_passage(const Xapian::Database& database, Xapian::docid id) {
        table.passages_.push_back(passage_info(database.get_document(id)));
        table.passage_begin_.push_back(static_cast<std::uint32_t>(table.passage_terms_.size()));
        for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term)
            add_term(*term, term.get_wdf());
        const auto first = table.passage_terms_.begin() + static_cast<std::ptrdiff_t>(table.passage_begin_.back());
        std::sort(first, table.passage_terms_.end(),
                  [](const PassageTerm& left, const PassageTerm& right) { return left.term < right.term; });
        lengths.push_back(static_cast<double>(database.get_doclength(id)));
    }

    void count_postings() {
        table.passage_begin_.push_back(static_cast<std::uint32_t>(table.passage_terms_.size()));
        table.posting_begin_.assign(table.term_kinds_.size() + 1, 0);
        for (const PassageTerm& entry : table.passage_terms_)
            ++table.posting_begin_[entry.term + 1];
        for (std::size_t term = 0; term < table.term_kinds_.size(); ++term) {
            table.idf_.push_back(
                static_cast<float>(inverse_document_frequency(table.passages_.size(), table.posting_begin_[term + 1])));
            table.posting_begin_[term + 1] += table.posting_begin_[term];
        }
    }

    void fill_impacts() {
        double total = 0;
        for (const double length : lengths)
            total += length;
        const double average = lengths.empty() ? 1 : std::max(1.0, total / static_cast<double>(lengths.size()));
        std::vector<std::uint32_t> next(table.posting_begin_.begin(), table.posting_begin_.end() - 1);
        table.postings_.resize(table.passage_terms_.size());
        for (std::uint32_t passage = 0; passage < table.passages_.size(); ++passage)
            for (std::uint32_t at = table.passage_begin_[passage]; at < table.passage_begin_[passage + 1]; ++at) {
                PassageTerm& entry = table.passage_terms_[at];
                entry.impact =
                    static_cast<float>(term_impact(static_cast<double>(table.idf_[entry.term]),
                                                   static_cast<double>(entry.impact), lengths[passage] / average));
                table.postings_[next[entry.term]++] = {passage, entry.impact};
            }
    }
};

ImpactTable ImpactTable::load(const Xapian::Database& database) {
    Loader loader;
    const std::string passages(schema::passage_term);
    for (auto id = database.postlist_begin(passages); id != database.postlist_end(passages); ++id)
        loader.add_passage(database, *id);
    loader.count_postings();
    loader.fill_impacts();
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
