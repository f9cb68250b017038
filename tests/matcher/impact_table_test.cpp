#include "matcher/impact_table.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/register_folder.hpp"
#include "indexer/documents.hpp"
#include "indexer/schema.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

// Passages alone, so that Xapian's collection statistics are those of the table.
Xapian::Database passages_only(const std::vector<Qualification>& qualifications) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Analyser analyser(test::lexicon());
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal)
        add_passages(database, qualifications[ordinal], ordinal, analyser);
    return database;
}

std::vector<Qualification> bundled_register() {
    return read_register({test::source_dir() / "corpora" / "register"}).qualifications;
}

struct Term {
    std::string name; // in the database
    TermId id = no_term;
};

std::vector<Term> all_terms(const Xapian::Database& database, const ImpactTable& table) {
    std::vector<Term> terms;
    for (auto at = database.allterms_begin(); at != database.allterms_end(); ++at) {
        const std::string name = *at;
        const bool chain = name.starts_with(schema::chain_prefix);
        if (!chain && !name.starts_with(schema::synonym_prefix)) continue;
        const std::string_view prefix = chain ? schema::chain_prefix : schema::synonym_prefix;
        const TokenKind kind = chain ? TokenKind::word : TokenKind::synonym;
        terms.push_back({name, table.find(kind, std::string_view(name).substr(prefix.size()))});
    }
    return terms;
}

std::map<Xapian::docid, double> scores_of_xapian(const Xapian::Database& database, const std::vector<Term>& query) {
    std::vector<Xapian::Query> parts;
    for (const Term& term : query)
        parts.emplace_back(term.name);
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
    std::map<Xapian::docid, double> scores;
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match)
        scores[*match] = match.get_weight();
    return scores;
}

std::vector<float> scores_of_table(const ImpactTable& table, const std::vector<Term>& query) {
    std::vector<QueryTerm> terms;
    for (const Term& term : query)
        terms.push_back({term.id, 1.0F});
    std::vector<float> scores(table.passages().size());
    table.score(terms, scores);
    return scores;
}

// Random queries over the whole bundled register: each passage's score is Xapian's, and so the ranking is.
TEST(ImpactTable, ScoresEveryPassageAsXapianDoes) {
    const Xapian::Database database = passages_only(bundled_register());
    const ImpactTable table = ImpactTable::load(database);
    const std::vector<Term> terms = all_terms(database, table);
    ASSERT_GT(terms.size(), 1000u);
    ASSERT_EQ(table.passages().size(), database.get_doccount());
    std::mt19937 random(7);
    for (const std::size_t length : {1u, 2u, 3u, 5u, 10u, 40u, 150u})
        for (int round = 0; round < 10; ++round) {
            std::vector<Term> query;
            std::sample(terms.begin(), terms.end(), std::back_inserter(query), length, random);
            const std::map<Xapian::docid, double> expected = scores_of_xapian(database, query);
            const std::vector<float> scores = scores_of_table(table, query);
            for (std::size_t passage = 0; passage < scores.size(); ++passage) {
                const auto found = expected.find(static_cast<Xapian::docid>(passage + 1));
                const double score = found == expected.end() ? 0 : found->second;
                ASSERT_NEAR(scores[passage], score, 1e-4 * (1 + score))
                    << "passage " << passage << ", " << length << " terms";
            }
        }
}

TEST(ImpactTable, KnowsTheTermsOfEachPassageAndThePassagesOfEachTerm) {
    const Xapian::Database database = passages_only(test::small_register());
    const ImpactTable table = ImpactTable::load(database);
    std::size_t postings = 0;
    for (const Term& term : all_terms(database, table)) {
        ASSERT_NE(term.id, no_term) << term.name;
        EXPECT_EQ(table.postings(term.id).size(), database.get_termfreq(term.name)) << term.name;
        for (const Posting& posting : table.postings(term.id)) {
            const auto terms = table.terms(posting.passage);
            const auto same = [&](const PassageTerm& one) {
                return one.term == term.id && one.impact == posting.impact;
            };
            EXPECT_EQ(std::count_if(terms.begin(), terms.end(), same), 1) << term.name;
        }
        postings += table.postings(term.id).size();
    }
    std::size_t passage_terms = 0;
    for (std::uint32_t passage = 0; passage < table.passages().size(); ++passage)
        passage_terms += table.terms(passage).size();
    EXPECT_EQ(postings, passage_terms);
    EXPECT_EQ(table.find(TokenKind::word, "bestaatniet"), no_term);
    EXPECT_EQ(table.find(TokenKind::synonym, "bestaatniet"), no_term);
}

TEST(ImpactTable, ReadsWhatEachPassageIs) {
    const ImpactTable table = ImpactTable::load(passages_only(test::small_register()));
    const auto passages = table.passages();
    EXPECT_EQ(passages[0].kind, PassageKind::title);
    EXPECT_EQ(passages[0].label, "Broodbakker\nbakker\nbakkersgast");
    EXPECT_EQ(passages.back().qualification, 2u);
    const auto oven = std::find_if(passages.begin(), passages.end(),
                                   [](const PassageInfo& one) { return one.label == "Bakt brood af"; });
    ASSERT_NE(oven, passages.end());
    EXPECT_EQ(oven->competence, 2);
    EXPECT_EQ(oven->qualification, 0u);
}

TEST(ImpactTable, OfAnEmptyDatabaseIsEmpty) {
    const ImpactTable table = ImpactTable::load(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY));
    EXPECT_TRUE(table.passages().empty());
    EXPECT_EQ(table.term_count(), 0u);
}

} // namespace
} // namespace vakpeil
