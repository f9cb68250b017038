#include "matcher/title_linker.hpp"

#include <numeric>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/built_index.hpp"
#include "tests/support/small_esco.hpp"

namespace vakpeil {
namespace {

using testing::IsEmpty;

const TitleIndex& small_index() {
    static const TitleIndex index = [] {
        const test::TemporaryFolder folder;
        test::write_small_esco(folder.path());
        return build_title_index(title_concepts(read_esco(folder.path())), test::lexicon());
    }();
    return index;
}

std::vector<TitleLink> link(std::string_view title, std::size_t top = 3) {
    return TitleLinker(small_index(), test::lexicon()).link(title, top);
}

TEST(TitleLinker, FindsTheOccupation) {
    const struct {
        const char* title;
        const char* uri;
        const char* name;
    } rows[] = {
        {"metselaar", "urn:o:9", "metselaar"},
        {"Metselaar (m/v/x)", "urn:o:9", "metselaar"},
        {"chauffeur vrachtwagen", "urn:o:1", "vrachtwagenchauffeur"},    // written apart
        {"zwaarvervoerchauffeur", "urn:o:1", "chauffeur zwaar vervoer"}, // written as one
        {"kapster", "urn:o:11", "kapper"},                               // the female form
        {"bakkerin", "urn:o:3", "bakker"},                               // one that no list has: its letters
        {"software developer", "urn:o:7", "software developer"},         // English
        {"truckchauffeur", "urn:o:1", nullptr},                          // a synonym of what stands there
        {"PATISSIÈRE", "urn:o:4", "patissier"},
        {"kneedt deeg in de oven", "urn:o:3", nullptr}, // only the description says so
    };
    for (const auto& row : rows) {
        const std::vector<TitleLink> links = link(row.title);
        ASSERT_FALSE(links.empty()) << row.title;
        EXPECT_EQ(links[0].occupation->uri, row.uri) << row.title;
        if (row.name != nullptr) {
            EXPECT_EQ(links[0].name, row.name) << row.title;
        }
    }
}

TEST(TitleLinker, TheContributionsSumToTheScore) {
    for (const char* title : {"kok", "bakkers", "ervaren juf of meester basisschool", "xyz"})
        for (const TitleLink& one : link(title, 14))
            EXPECT_DOUBLE_EQ(one.score, std::accumulate(one.contributions.begin(), one.contributions.end(), 0.0));
}

TEST(TitleLinker, ANameItselfHasAllOfItsOwnContributions) {
    const TitleLink best = link("kok").at(0);
    EXPECT_EQ(best.occupation->uri, "urn:o:5");
    EXPECT_NEAR(best.contributions[static_cast<std::size_t>(TitleContribution::words)], 0.5, 1e-6);
    EXPECT_NEAR(best.contributions[static_cast<std::size_t>(TitleContribution::name_meaning)], 0.8, 1e-3);
    EXPECT_EQ(best.contributions[static_cast<std::size_t>(TitleContribution::group)], 0);
}

TEST(TitleLinker, AGroupIsPlacedBelowAnOccupationAsLike) {
    const TitleConcept occupation{"urn:o", "5120", false, {"kok"}, ""};
    const TitleConcept group{"urn:g", "5120", true, {"kok"}, ""};
    const TitleIndex index = build_title_index({group, occupation}, test::lexicon());
    const std::vector<TitleLink> links = TitleLinker(index, test::lexicon()).link("kok", 2);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].occupation->uri, "urn:o");
    EXPECT_NEAR(links[0].score - links[1].score, 0.1, 1e-9);
}

TEST(TitleLinker, EqualOnesStayInTheOrderOfTheIndex) {
    const TitleConcept first{"urn:1", "5120", false, {"kok", "kok"}, "Kookt."};
    const TitleConcept second{"urn:2", "5120", false, {"kok", "kok"}, "Kookt."};
    const TitleIndex index = build_title_index({first, second}, test::lexicon());
    TitleLinker linker(index, test::lexicon());
    const std::vector<TitleLink> links = linker.link("kok", 2);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].score, links[1].score);
    EXPECT_EQ(links[0].occupation->uri, "urn:1");
    EXPECT_EQ(linker.best_name(1), 2U) << "not the first of equal names";
}

TEST(TitleLinker, KnowsNothingOfWhatHasNoKnownLetters) {
    for (const char* title : {"", "   ", "…", "\xFF\xFE", "工程师"})
        EXPECT_THAT(link(title), IsEmpty()) << title;
}

TEST(TitleLinker, GivesAsManyAsAskedFor) {
    EXPECT_EQ(link("kok", 1).size(), 1U);
    EXPECT_EQ(link("kok", 0).size(), 0U);
    EXPECT_EQ(link("kok", 1000).size(), 14U);
}

TEST(TitleLinker, WithoutIscoCodesThereAreNoFields) {
    const TitleIndex index =
        build_title_index({{"urn:1", "", false, {"kok"}, ""}, {"urn:2", "", false, {"bakker"}, ""}}, test::lexicon());
    const TitleLink best = TitleLinker(index, test::lexicon()).link("kok", 1).at(0);
    EXPECT_EQ(best.occupation->uri, "urn:1");
    EXPECT_EQ(best.contributions[static_cast<std::size_t>(TitleContribution::fields)], 0);
}

TEST(TitleLinker, AnswersTheSameAfterOtherTitles) {
    TitleLinker linker(small_index(), test::lexicon());
    const double before = linker.link("broodbakker", 1).at(0).score;
    (void)linker.link("verpleger op de spoeddienst", 3);
    (void)linker.link("", 3);
    EXPECT_EQ(linker.link("broodbakker", 1).at(0).score, before);
}

} // namespace
} // namespace vakpeil
