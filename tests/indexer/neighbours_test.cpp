#include "indexer/neighbours.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/register_checks.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

Qualification trade(const std::string& title, int level, const std::vector<std::string>& competences) {
    Qualification qualification;
    qualification.code = "BK-" + title;
    qualification.title = title;
    qualification.level = level;
    for (const std::string& statement : competences) {
        Competence competence;
        competence.number = static_cast<int>(qualification.competences.size()) + 1;
        competence.statement = statement;
        qualification.competences.push_back(competence);
    }
    return qualification;
}

const std::vector<Qualification>& trades() {
    static const std::vector<Qualification> all{
        trade("Kok", 4, {"Bereidt sauzen en soepen", "Stelt menu's samen", "Snijdt groenten en vlees"}),
        trade("Hulpkok", 3, {"Snijdt groenten en fruit", "Wast potten", "Roert in soepen en sauzen"}),
        trade("Chef", 5, {"Stelt menu's samen met de zaak", "Beheert het budget van de keuken"}),
        trade("Metselaar", 3, {"Metselt gevels", "Plaatst steigers"}),
    };
    return all;
}

class NeighbourhoodOfFour : public testing::Test {
protected:
    Analyser analyser_{test::lexicon()};
    Neighbourhood trades_{trades(), analyser_};
};

TEST_F(NeighbourhoodOfFour, FindsTheSameTradeAtOtherLevels) {
    const std::vector<Neighbour> near = trades_.of(0);
    ASSERT_EQ(near.size(), 2u); // not the bricklayer
    EXPECT_EQ(trades()[near[0].ordinal].title, "Hulpkok");
    EXPECT_EQ(trades()[near[1].ordinal].title, "Chef");
    EXPECT_GT(near[0].likeness, near[1].likeness);
    EXPECT_TRUE(trades_.of(3).empty());
    EXPECT_TRUE(trades_.of(0, 0).empty());
}

TEST_F(NeighbourhoodOfFour, TellsWhatDiffers) {
    const CompetenceComparison comparison = trades_.compare(0, 1);
    ASSERT_EQ(comparison.shared.size(), 2u);
    for (const CompetencePair& pair : comparison.shared)
        EXPECT_EQ(pair.there, pair.here == 1 ? 3 : 1) << pair.here;
    EXPECT_EQ(comparison.only_here, std::vector<int>{2});
    EXPECT_EQ(comparison.only_there, std::vector<int>{2});
    const CompetenceComparison nothing = trades_.compare(0, 3);
    EXPECT_TRUE(nothing.shared.empty());
    EXPECT_EQ(nothing.only_here.size(), 3u);
}

TEST(Neighbourhood, LeavesOutWhatEveryJobShares) {
    std::vector<Qualification> two{trade("Kok", 4, {"Werkt in teamverband", "Kookt soep"}),
                                   trade("Smid", 4, {"Werkt in teamverband", "Smeedt ijzer"})};
    for (Qualification& one : two)
        one.competences[0].group = general_group;
    Analyser analyser(test::lexicon());
    const Neighbourhood trades(two, analyser);
    EXPECT_TRUE(trades.of(0).empty());
    EXPECT_TRUE(trades.compare(0, 1).shared.empty());
}

} // namespace
} // namespace vakpeil
