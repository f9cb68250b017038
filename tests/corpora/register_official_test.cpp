// The register's own documents, which are not part of this repository.

#include <algorithm>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_text.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using testing::IsEmpty;
using testing::StartsWith;

std::size_t count_depth(const Qualification& qualification, Depth depth) {
    std::size_t count = 0;
    for (const Competence& competence : qualification.competences) {
        count += static_cast<std::size_t>(std::ranges::count(competence.knowledge, depth, &KnowledgeItem::depth));
    }
    return count;
}

TEST(OfficialRegister, reads_external_sales_to_the_last_line) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const auto path = test::shared_data() / "register" / "000_3f2b9e97f41dcf44.txt";
    const RegisterDocument document = read_register_text(read_file(path), path.string());
    EXPECT_THAT(document.findings, IsEmpty());
    ASSERT_TRUE(document.qualification);
    const Qualification& q = *document.qualification;
    EXPECT_EQ(q.code, "BK-0496-1");
    EXPECT_EQ(q.title, "Externe sales");
    EXPECT_EQ(q.competent_code, "D140201");
    EXPECT_EQ(q.level, 6);
    EXPECT_EQ(q.year, 2020);
    EXPECT_EQ(q.version, 1);
    EXPECT_EQ(q.origin, Origin::official);
    ASSERT_EQ(q.competences.size(), 16u);
    std::size_t activities = 0;
    for (const Competence& competence : q.competences)
        activities += competence.activities.size();
    EXPECT_EQ(activities, 90u);
    EXPECT_EQ(count_depth(q, Depth::basic), 0u);
    EXPECT_EQ(count_depth(q, Depth::plain), 138u);
    EXPECT_EQ(count_depth(q, Depth::thorough), 21u);
    EXPECT_EQ(q.descriptors.knowledge.size(), 44u);
    EXPECT_THAT(q.descriptors.motor, IsEmpty());
    EXPECT_EQ(q.setting_context.size(), 19u);
    EXPECT_EQ(q.action_context.size(), 19u);
    EXPECT_EQ(q.autonomy.independent_in.size(), 16u);
    EXPECT_EQ(q.autonomy.bound_by.size(), 6u);
    EXPECT_EQ(q.autonomy.relies_on.size(), 2u);
    EXPECT_EQ(q.responsibility.size(), 16u);
    EXPECT_EQ(q.attestations.size(), 1u);
}

struct Fragment {
    const char* code;
    int level;
    std::size_t competences;
    const char* competent_code;
};

TEST(OfficialRegister, reads_fragments_as_far_as_they_go) {
    VAKPEIL_NEEDS_SHARED_DATA();
    constexpr Fragment fragments[] = {
        {"BK-0146-1", 5, 2, "N120202"}, {"BK-0204-3", 3, 1, ""}, {"BK-0334-3", 5, 1, ""},
        {"BK-0341-3", 5, 2, "F120201"}, {"BK-0469-1", 4, 1, ""}, {"BK-0497-1", 5, 1, "D140201"},
        {"BK-0513-1", 4, 2, ""},
    };
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::shared_data() / "register" / "fragments")) {
        const std::string name = entry.path().filename().string();
        const auto* const fragment =
            std::ranges::find_if(fragments, [&](const Fragment& known) { return name.starts_with(known.code); });
        ASSERT_NE(fragment, std::end(fragments)) << name;
        const RegisterDocument document = read_register_text(read_file(entry.path()), name);
        ASSERT_EQ(document.findings.size(), 1u) << name;
        EXPECT_EQ(document.findings[0].severity, Severity::warning) << name;
        EXPECT_THAT(document.findings[0].message, StartsWith("incomplete: ")) << name;
        ASSERT_TRUE(document.qualification) << name;
        EXPECT_EQ(document.qualification->code, fragment->code);
        EXPECT_EQ(document.qualification->level, fragment->level) << name;
        EXPECT_EQ(document.qualification->competences.size(), fragment->competences) << name;
        EXPECT_EQ(document.qualification->competent_code, fragment->competent_code) << name;
        ++found;
    }
    EXPECT_EQ(found, std::size(fragments));
}

TEST(OfficialRegister, gives_groups_to_the_competences_below_them) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const auto path = test::shared_data() / "register" / "fragments" / "BK-0146-1_Douanedeclarant_n5.txt";
    const RegisterDocument document = read_register_text(read_file(path), path.string());
    ASSERT_TRUE(document.qualification);
    ASSERT_EQ(document.qualification->competences.size(), 2u);
    EXPECT_THAT(document.qualification->competences[0].group, StartsWith("Registreren"));
    EXPECT_THAT(document.qualification->competences[1].group, StartsWith("Opmaken"));
}

} // namespace
} // namespace vakpeil
