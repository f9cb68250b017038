#include "indexer/likeness.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/register_checks.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

Qualification with(const std::string& code, const std::vector<std::vector<std::string>>& competences) {
    Qualification qualification;
    qualification.code = code;
    for (const std::vector<std::string>& lines : competences) {
        Competence competence;
        competence.number = static_cast<int>(qualification.competences.size()) + 1;
        competence.statement = lines.front();
        competence.activities.assign(lines.begin() + 1, lines.end());
        qualification.competences.push_back(competence);
    }
    return qualification;
}

const std::vector<Qualification>& three() {
    static const std::vector<Qualification> qualifications{
        with("BK-1", {{"Metselt gevels", "Zet profielen uit", "Verwerkt mortel"}, {"Voegt muren"}}),
        with("BK-2", {{"Kookt soep", "Snijdt groenten", "Proeft de saus"}, {"Schept borden"}}),
        with("BK-3", {{"Metselde een gevel", "Zette een profiel uit", "Verwerkt mortels"}, {"Plaatst roosters"}}),
    };
    return qualifications;
}

TEST(Likeness, TheClosestPairComesFirst) {
    Analyser analyser(test::lexicon());
    const std::vector<LikePair> pairs = closest_pairs(three(), analyser, 5);
    ASSERT_FALSE(pairs.empty());
    EXPECT_EQ(pairs[0].first, 0u);
    EXPECT_EQ(pairs[0].second, 2u);
    EXPECT_GT(pairs[0].likeness, 0.2);
    EXPECT_LT(pairs[0].likeness, 1);
    EXPECT_TRUE(closest_pairs(three(), analyser, 0).empty());
}

TEST(Likeness, FindsCompetencesThatSayTheSameInOtherForms) {
    Analyser analyser(test::lexicon());
    const std::vector<LikeCompetences> found = like_competences(three(), analyser, 0.6);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].first, 0u);
    EXPECT_EQ(found[0].first_number, 1);
    EXPECT_EQ(found[0].second, 2u);
    EXPECT_EQ(found[0].second_number, 1);
}

TEST(Likeness, LeavesOutWhatEveryJobShares) {
    std::vector<Qualification> qualifications = three();
    for (Qualification& qualification : qualifications)
        for (Competence& competence : qualification.competences)
            competence.group = general_group;
    Analyser analyser(test::lexicon());
    EXPECT_TRUE(like_competences(qualifications, analyser, 0.1).empty());
    EXPECT_TRUE(closest_pairs(qualifications, analyser, 5).empty());
}

TEST(Likeness, TheSameTwiceIsWhollyAlike) {
    const std::vector<Qualification> twice{three()[0], three()[0], three()[1]};
    Analyser analyser(test::lexicon());
    EXPECT_DOUBLE_EQ(closest_pairs(twice, analyser, 1).at(0).likeness, 1);
}

} // namespace
} // namespace vakpeil
