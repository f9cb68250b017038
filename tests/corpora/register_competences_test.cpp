#include "corpora/register_competences.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Reading {
    std::vector<Competence> competences;
    Findings findings;
};

Reading read(const std::string& text) {
    Reading reading;
    Report report("a.txt");
    read_competences(layout_lines(text), reading.competences, report);
    reading.findings = report.take();
    return reading;
}

TEST(ReadCompetences, tells_activities_from_knowledge) {
    const Reading reading =
        read(" • Competentie 7:\n  Kookt\n  • Snijdt\n • met inbegrip van kennis:\n  • Basiskennis van vuur\n");
    EXPECT_THAT(reading.competences,
                ElementsAre(Competence{7, "", "Kookt", {"Snijdt"}, {{Depth::basic, "Basiskennis van vuur"}}}));
    EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(ReadCompetences, passes_a_group_on_to_those_below_it) {
    const Reading reading =
        read(" • Competentie 1:\n  A\n • met inbegrip van kennis:\nOpmaken van\naangiften\n"
             " • Competentie 2:\n  B\n  • b\n\n • Competentie 3:\n  C\nAnder\n\n • Competentie 4:\n  D\n");
    ASSERT_EQ(reading.competences.size(), 4u);
    EXPECT_EQ(reading.competences[0].group, "");
    EXPECT_EQ(reading.competences[1].group, "Opmaken van aangiften");
    EXPECT_EQ(reading.competences[2].group, "Opmaken van aangiften");
    EXPECT_EQ(reading.competences[3].group, "Ander");
    EXPECT_THAT(reading.findings, IsEmpty());
}

// Mail and PDF break lines and take their indentation away; what stands above an ordinary item is no group.
TEST(ReadCompetences, joins_a_broken_line_at_the_margin) {
    const Reading reading = read("• Competentie 1:\nKookt\nsoep\n• Snijdt\nprei\n• Roert\n");
    EXPECT_THAT(reading.competences, ElementsAre(Competence{1, "", "Kookt soep", {"Snijdt prei", "Roert"}, {}}));
}

TEST(ReadCompetences, says_which_lines_it_leaves_out) {
    const Reading reading = read("Vooraf\n • los\n • Competentie 1:\n  • Snijdt\n • Competentie 2:\n  B\nTot slot\n");
    EXPECT_EQ(reading.competences.size(), 2u);
    ASSERT_EQ(reading.findings.size(), 2u);
    EXPECT_EQ(to_string(reading.findings[0]),
              "a.txt:3: warning: competence 1 has no statement; write it on the line below");
    EXPECT_EQ(to_string(reading.findings[1]),
              "a.txt:1: warning: 3 line(s) from here on belong to no competence and are "
              "left out; put them below a line such as \"• Competentie 1:\"");
}

TEST(ReadCompetences, takes_only_a_number_for_a_competence) {
    const Reading reading = read(" • Competentie 1:\n  A\n  • Competentie: vuur\n  • Competentie 99999999999: vuur\n"
                                 "  • competenties 2: vuur\n");
    ASSERT_EQ(reading.competences.size(), 1u);
    EXPECT_EQ(reading.competences[0].activities.size(), 3u);
}

} // namespace
} // namespace vakpeil
