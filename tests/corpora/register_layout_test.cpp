#include "corpora/register_layout.hpp"

#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using testing::ElementsAre;

TEST(FindHeading, knows_it_by_its_words_alone) {
    EXPECT_EQ(find_heading("Niveau (VKS en EQF)"), LayoutHeading::level);
    EXPECT_EQ(find_heading("niveau  (vks en eqf):"), LayoutHeading::level);
    EXPECT_EQ(find_heading("Herkomst"), LayoutHeading::provenance);
    EXPECT_EQ(find_heading("Kennis"), LayoutHeading::knowledge);
    EXPECT_FALSE(find_heading("Kennis van vuur"));
    EXPECT_FALSE(find_heading(""));
}

TEST(HeadingText, leads_back_to_the_heading) {
    for (int i = static_cast<int>(LayoutHeading::overview); i <= static_cast<int>(LayoutHeading::provenance); ++i) {
        const auto heading = static_cast<LayoutHeading>(i);
        EXPECT_EQ(find_heading(heading_text(heading)), heading) << i;
    }
    EXPECT_EQ(heading_text(LayoutHeading::none), "");
    EXPECT_EQ(heading_text(LayoutHeading::unknown), "");
}

std::vector<LayoutHeading> headings_of(std::string_view text) {
    std::vector<LayoutHeading> headings;
    for (const LayoutSection& section : layout_sections(layout_lines(text)))
        headings.push_back(section.heading);
    return headings;
}

TEST(LayoutSections, begin_at_headings) {
    using enum LayoutHeading;
    EXPECT_THAT(headings_of(""), ElementsAre(none));
    EXPECT_THAT(headings_of("Kok\n\nDefinitie\n\nkookt"), ElementsAre(none, definition));
    EXPECT_THAT(headings_of("Autonomie\n\nIs gebonden aan\n • uren\nDoet beroep op\n • hulp"),
                ElementsAre(none, autonomy, bound_by, relies_on));
    EXPECT_THAT(headings_of("Omgevingscontext\n\n • a\n\nLoopbaan\n\n • b"),
                ElementsAre(none, setting_context, unknown));
}

// Lists that lost their bullets, definitions of few words, attestations and groups all look like headings.
TEST(LayoutSections, do_not_begin_at_what_only_looks_like_a_heading) {
    using enum LayoutHeading;
    EXPECT_THAT(headings_of("Omgevingscontext\n\nWerkt buiten\n\nWerkt binnen\n\n"),
                ElementsAre(none, setting_context));
    EXPECT_THAT(headings_of("Definitie\n\nKookt\n\nvoor velen."), ElementsAre(none, definition));
    EXPECT_THAT(headings_of("Attesten\n\nGeen\n\n • echt"), ElementsAre(none, attestations));
    EXPECT_THAT(headings_of("Competenties\n\nGroep\n\n • Competentie 1:\n"), ElementsAre(none, competences));
    EXPECT_THAT(headings_of("Iets\n\n • a"), ElementsAre(none));
}

TEST(LayoutItems, are_bullets_with_what_goes_on_or_lines) {
    const auto items = [](std::string_view text) { return layout_items(layout_lines(text)); };
    EXPECT_THAT(items(" • a\n   b\n • c"), ElementsAre("a b", "c"));
    EXPECT_THAT(items(" • a\n\n   b"), ElementsAre("a b"));
    EXPECT_THAT(items(" • a\nb"), ElementsAre("a b"));
    EXPECT_THAT(items(" • a\n\nb"), ElementsAre("a", "b"));
    EXPECT_THAT(items("a\nb"), ElementsAre("a", "b"));
    EXPECT_THAT(items("•\na\n•\n\nb"), ElementsAre("a", "b"));
}

} // namespace
} // namespace vakpeil
