#include "indexer/passage.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_register.hpp"

namespace vakpeil {
namespace {

std::vector<Passage> of_kind(const std::vector<Passage>& passages, PassageKind kind) {
    std::vector<Passage> chosen;
    for (const Passage& passage : passages)
        if (passage.kind == kind) chosen.push_back(passage);
    return chosen;
}

TEST(Passages, OnePerThingThatAQualificationSpeaksOf) {
    const std::vector<Passage> passages = passages_of(test::small_register()[0]);
    EXPECT_EQ(of_kind(passages, PassageKind::title).at(0).text, "Broodbakker\nbakker\nbakkersgast");
    EXPECT_EQ(of_kind(passages, PassageKind::definition).size(), 1u);
    const std::vector<Passage> competences = of_kind(passages, PassageKind::competence);
    ASSERT_EQ(competences.size(), 2u);
    EXPECT_EQ(competences[1].competence, 2);
    EXPECT_EQ(competences[1].label, "Bakt brood af");
    EXPECT_EQ(competences[1].text, "Bakt brood af\nStelt de oven in\nBakt broden en pistolets af");
    EXPECT_EQ(of_kind(passages, PassageKind::knowledge).at(0).text,
              "Kennis van grondstoffen voor brood\nBasiskennis van gisting");
}

TEST(Passages, NoneForWhatIsMissing) {
    Qualification bare;
    bare.code = "BK-9009-1";
    bare.title = "Leeg";
    const std::vector<Passage> passages = passages_of(bare);
    ASSERT_EQ(passages.size(), 1u);
    EXPECT_EQ(passages[0].kind, PassageKind::title);
}

TEST(Passages, ContextJoinsSettingActionAutonomyAndResponsibility) {
    Qualification one = test::small_register()[2];
    one.setting_context = {"Warme keuken"};
    one.action_context = {"Let op gladde vloeren"};
    one.autonomy.independent_in = {"het afwassen"};
    one.responsibility = {"Proper keukengerei"};
    EXPECT_EQ(of_kind(passages_of(one), PassageKind::context).at(0).text,
              "Warme keuken\nLet op gladde vloeren\nhet afwassen\nProper keukengerei");
}

} // namespace
} // namespace vakpeil
