#include "corpora/register_checks.hpp"

#include <functional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_text.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Profile cook() {
    const auto path = test::source_dir() / "corpora" / "register" / "BK-0252-4.txt";
    return {path.string(), read_register_text(read_file(path), path.string()).qualification.value()};
}

TEST(RegisterChecks, ABundledProfileHasWhatItMustHave) {
    const Findings findings = check_profile(cook());
    EXPECT_THAT(findings, IsEmpty()) << to_string(findings.front());
}

TEST(RegisterChecks, SaysWhatAProfileLacks) {
    struct Row {
        std::function<void(Profile&)> spoil;
        const char* message;
    };
    const Row rows[] = {
        {[](Profile& p) { p.path = "kok.txt"; }, "must be named BK-0252-4.txt"},
        {[](Profile& p) { p.qualification.definition.clear(); }, "the definition is missing"},
        {[](Profile& p) { p.qualification.synonyms.resize(7); }, "7 synonyms; there must be 8 to 25"},
        {[](Profile& p) { p.qualification.competences.resize(5); }, "5 competences; there must be 6 to 16"},
        {[](Profile& p) { p.qualification.competences[2].number = 9; }, "competence 9 stands where 3 is expected"},
        {[](Profile& p) { p.qualification.competences[2].activities.resize(2); }, "2 activities in competence 3"},
        {[](Profile& p) { p.qualification.competences[2].activities.resize(9); }, "9 activities in competence 3"},
        {[](Profile& p) { p.qualification.competences[2].knowledge.clear(); }, "competence 3 has no knowledge"},
        {[](Profile& p) { p.qualification.competences[2].statement.clear(); }, "competence 3 has no statement"},
        {[](Profile& p) {
             for (Competence& competence : p.qualification.competences)
                 competence.group = general_group;
         },
         "general competences; there may be 2"},
        {[](Profile& p) { p.qualification.level_estimated = true; }, "it cannot be an estimate"},
        {[](Profile& p) { p.qualification.code = "VP-0252-4"; }, "write it as \"4 (geschat)\""},
        {[](Profile& p) { p.qualification.autonomy.bound_by.clear(); }, "Is gebonden aan) is missing"},
        {[](Profile& p) { p.qualification.domains.clear(); }, "the domain (Domeinen) is missing"},
        {[](Profile& p) { p.qualification.provenance.clear(); }, "the provenance is missing"},
    };
    for (const Row& row : rows) {
        Profile profile = cook();
        row.spoil(profile);
        std::string messages;
        for (const Finding& finding : check_profile(profile))
            messages += to_string(finding) + "\n";
        EXPECT_THAT(messages, HasSubstr(row.message));
    }
}

TEST(RegisterChecks, TheRegistersOwnDocumentsAreAsTheyAre) {
    Profile profile = cook();
    profile.qualification.origin = Origin::official;
    profile.qualification.synonyms.clear();
    EXPECT_THAT(check_profile(profile), IsEmpty());
}

TEST(RegisterChecks, ANameMayHaveThreeOwners) {
    std::vector<Profile> profiles(4, cook());
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        profiles[i].qualification.code = "BK-900" + std::to_string(i) + "-1";
        profiles[i].qualification.synonyms = {"Chef"};
    }
    EXPECT_THAT(check_names(std::span(profiles).first(3)), IsEmpty());
    const Findings findings = check_names(profiles);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_THAT(findings[0].message, HasSubstr("\"chef\" is claimed by 4 profiles"));
}

TEST(RegisterChecks, NoNameOrCodeTwice) {
    std::vector<Profile> profiles(2, cook());
    profiles[0].qualification.synonyms = {"Chef", "chef"};
    const Findings findings = check_names(profiles);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_THAT(findings[0].message, HasSubstr("\"chef\" stands twice"));
    EXPECT_THAT(findings[1].message, HasSubstr("BK-0252-4 stands in"));
}

} // namespace
} // namespace vakpeil
