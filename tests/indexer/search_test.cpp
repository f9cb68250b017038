#include "indexer/search.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;

class Search : public testing::Test {
protected:
    SearchResults run(const SearchQuery& query) const { return search(index_, search_stemmer(test::lexicon()), query); }

    std::vector<std::string> titles(const std::string& query) const {
        std::vector<std::string> found;
        for (const SearchHit& hit : run({.query = query}).hits)
            found.push_back(index_.catalogue()[hit.ordinal].title);
        return found;
    }

    test::BuiltIndex built_;
    Index index_ = built_.open();
};

TEST_F(Search, UnderstandsItsQueryLanguage) {
    struct Row {
        std::string query;
        std::vector<std::string> titles;
    };
    const std::vector<Row> rows{
        {"metselaar", {"Metselaar"}},
        {"Metselaars", {"Metselaar"}},                    // job-title forms, as the matcher has them
        {"bakstenen muren", {"Metselaar"}},               // all words, over several passages
        {"bakstenen deeg", {"Broodbakker", "Metselaar"}}, // nothing has both: either
        {"bakstenen OR deeg", {"Broodbakker", "Metselaar"}},
        {"\"bakstenen in verband\"", {"Metselaar"}},
        {"\"verband in bakstenen\"", {}},
        {"keukengerei -stelling", {"Afwasser"}},
        {"metse*", {"Metselaar"}},
        {"titel:bakkersgast", {"Broodbakker"}},
        {"titel:deeg", {}},
        {"code:BK-9003-1", {"Afwasser"}},
        {"code:bk-9003", {"Afwasser"}},
        {"BK-9003-1", {"Afwasser"}}, // it was read as three words that nothing has
        {" bk-9003 ", {"Afwasser"}},
        {"niveau:3", {"Metselaar"}},
        {"", {}},
    };
    for (const Row& row : rows)
        EXPECT_THAT(titles(row.query), testing::UnorderedElementsAreArray(row.titles)) << row.query;
}

TEST_F(Search, FiltersAndCountsByLevel) {
    const SearchResults all = run({.query = "bakker OR metser OR afwasser"});
    EXPECT_EQ(all.total, 3u);
    EXPECT_THAT(all.by_level, ElementsAre(0, 0, 1, 1, 1, 0, 0, 0, 0));
    const SearchResults fourth = run({.query = "bakker OR metser OR afwasser", .level = 4});
    EXPECT_EQ(fourth.total, 1u);
    EXPECT_EQ(index_.catalogue()[fourth.hits.at(0).ordinal].title, "Broodbakker");
}

// A person who has chosen a level wants to see what the others have.
TEST_F(Search, CountsEachFacetAsIfItWereNotChosen) {
    const SearchResults fourth = run({.query = "bakker OR metser OR afwasser", .level = 4});
    EXPECT_THAT(fourth.by_level, ElementsAre(0, 0, 1, 1, 1, 0, 0, 0, 0));
    std::size_t all = 0;
    for (const auto& [sector, count] : fourth.by_sector)
        all += count;
    EXPECT_LE(all, 1u); // sectors of the level that was chosen
    const SearchResults none = run({.query = "bakker", .sector = "Zeevaart"});
    EXPECT_EQ(none.total, 0u);
}

TEST_F(Search, ListsAllInOrderWhenAskedTo) {
    const SearchResults all = run({.query = " ", .all_when_empty = true});
    ASSERT_EQ(all.total, 3u);
    EXPECT_EQ(index_.catalogue()[all.hits[0].ordinal].title, "Afwasser");
    EXPECT_EQ(index_.catalogue()[all.hits[2].ordinal].title, "Metselaar");
}

TEST_F(Search, FindsWhileTyping) {
    EXPECT_EQ(run({.query = "metse"}).total, 0u);
    EXPECT_EQ(run({.query = "metse", .typing = true}).total, 1u);
}

TEST_F(Search, SaysSoWhenItHadToRelaxTheQuery) {
    EXPECT_TRUE(run({.query = "bakstenen deeg"}).relaxed);
    EXPECT_FALSE(run({.query = "bakstenen muren"}).relaxed);
    EXPECT_FALSE(run({.query = "xyzzy"}).relaxed);
}

// A word that begins a title has a capital in the text.
TEST_F(Search, SuggestsNothingForAWordThatIsThere) {
    for (const char* query : {"Broodbakker", "broodbakker", "afwasser", "stelling", "stellingen", "brood muur"})
        EXPECT_EQ(run({.query = query}).suggestion, "") << query;
}

TEST_F(Search, PagesWithoutChangingTheTotals) {
    const SearchResults page = run({.query = "bakker OR metser OR afwasser", .offset = 2, .limit = 2});
    EXPECT_EQ(page.hits.size(), 1u);
    EXPECT_EQ(page.total, 3u);
}

TEST_F(Search, SuggestsASpelling) {
    const SearchResults results = run({.query = "metselar"});
    EXPECT_EQ(results.suggestion, "metselaar");
    EXPECT_EQ(run({.query = "metselaar"}).suggestion, "");
}

TEST_F(Search, MarksTheWordsInTheSnippet) {
    struct Row {
        SearchQuery query;
        std::vector<SnippetPart> snippet; // of the first hit
    };
    const std::vector<Row> rows{
        {{.query = "kneedmachine"}, {{"Kneedt het deeg in de ", false}, {"kneedmachine", true}}},
        {{.query = "bakstenen verband"}, {{"Legt ", false}, {"bakstenen", true}, {" in ", false}, {"verband", true}}},
        {{.query = "vaatwasm", .typing = true}, {{"Vult de ", false}, {"vaatwasmachine", true}}},
        {{.query = "vaatw*"}, {{"Vult de ", false}, {"vaatwasmachine", true}}},
        {{.query = "bakkersgast"}, {{"bakkersgast", true}}}, // another name alone has it
        {{.query = "broodbakker"}, {{"De ", false}, {"broodbakker", true}, {" bakt brood volgens recept.", false}}},
        {{.query = "code:BK-9003-1"}, {{"De afwasser houdt het keukengerei schoon.", false}}},
    };
    for (const Row& row : rows)
        EXPECT_EQ(run(row.query).hits.at(0).snippet, row.snippet) << row.query.query;
}

TEST_F(Search, SaysThatTheSnippetIsAName) {
    EXPECT_TRUE(run({.query = "bakkersgast"}).hits.at(0).snippet_is_name);
    EXPECT_FALSE(run({.query = "deeg"}).hits.at(0).snippet_is_name);
}

// "kok" gave Hulpkok before Kok, whose text has the word more often.
TEST_F(Search, PutsWhatIsCalledSoFirst) {
    std::vector<Qualification> jobs = test::small_register();
    jobs[0].title = "Afwashulp";
    jobs[0].definition = "De afwasser en de afwasser leren het van de afwasser.";
    const test::BuiltIndex built(jobs);
    const Index index = built.open();
    const Xapian::Stem stemmer = search_stemmer(test::lexicon());
    for (const char* query : {"afwasser", "Afwassers"}) {
        const SearchResults found = search(index, stemmer, {.query = query});
        ASSERT_GE(found.hits.size(), 2u);
        EXPECT_EQ(index.catalogue()[found.hits[0].ordinal].title, "Afwasser") << query;
    }
}

TEST_F(Search, SaysWhyAQueryCannotBeRead) {
    for (const std::string& query : {std::string("AND"), std::string("(metselaar OR"), std::string(5000, 'a')}) {
        try {
            run({.query = query});
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage) << query;
            continue;
        }
        if (query.size() > 100) ADD_FAILURE() << "no error for an endless query";
    }
}

} // namespace
} // namespace vakpeil
