#include "corpora/register_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string document(const std::string& code, const std::string& title) {
    return title + "\n\n" + code + "\n\nTitel\n\n" + title + "\n\nNiveau\n\n3\n\nAttesten en voorwaarden\n\nGeen.\n";
}

std::vector<std::string> codes_of(const Register& read) {
    std::vector<std::string> codes;
    for (const Qualification& qualification : read.qualifications)
        codes.push_back(qualification.code);
    return codes;
}

std::vector<std::string> findings_of(const Register& read, const std::filesystem::path& folder) {
    std::vector<std::string> texts;
    for (Finding finding : read.findings) {
        finding.path = std::filesystem::path(finding.path).lexically_relative(folder).string();
        texts.push_back(to_string(finding));
    }
    return texts;
}

TEST(ReadRegister, reads_documents_and_folders_in_order_of_code) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "a" / "b");
    folder.write("a/z.txt", document("BK-0001-1", "Kok"));
    folder.write("a/b/y.txt", document("BK-0003-1", "Ober"));
    folder.write("a/notes.md", "geen document");
    const auto single = folder.write("own", document("BK-0002-1", "Bakker"));
    const Register read = read_register({single, folder.path() / "a"});
    EXPECT_THAT(codes_of(read), ElementsAre("BK-0001-1", "BK-0002-1", "BK-0003-1"));
    EXPECT_THAT(read.findings, IsEmpty());
}

TEST(ReadRegister, keeps_the_newest_version) {
    const test::TemporaryFolder folder;
    folder.write("a.txt", document("BK-0001-2", "Kok"));
    folder.write("b.txt", document("BK-0001-10", "Kok"));
    folder.write("c.txt", document("BK-0001-9", "Kok"));
    const Register read = read_register({folder.path()});
    EXPECT_THAT(codes_of(read), ElementsAre("BK-0001-10"));
    EXPECT_THAT(findings_of(read, folder.path()),
                ElementsAre("a.txt: note: BK-0001-2 gives way to its newer version BK-0001-10",
                            "c.txt: note: BK-0001-9 gives way to its newer version BK-0001-10"));
}

TEST(ReadRegister, refuses_the_same_code_twice) {
    const test::TemporaryFolder folder;
    folder.write("a.txt", document("BK-0001-1", "Kok"));
    folder.write("b.txt", document("BK-0001-1", "Ober"));
    const Register read = read_register({folder.path()});
    ASSERT_EQ(read.qualifications.size(), 1u);
    EXPECT_EQ(read.qualifications[0].title, "Kok");
    EXPECT_THAT(findings_of(read, folder.path()),
                ElementsAre("b.txt: error: code BK-0001-1 was read from " + (folder.path() / "a.txt").string() +
                            " already; give one of the two another code or remove it"));
}

TEST(ReadRegister, reads_on_past_a_bad_document) {
    const test::TemporaryFolder folder;
    folder.write("a.txt", "");
    folder.write("b.txt", document("BK-0001-1", "Kok"));
    const Register read = read_register({folder.path()});
    EXPECT_THAT(codes_of(read), ElementsAre("BK-0001-1"));
    EXPECT_THAT(findings_of(read, folder.path()), ElementsAre("a.txt: error: the document is empty"));
}

TEST(ReadRegister, says_when_there_is_nothing) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(findings_of(read_register({folder.path()}), folder.path()),
                ElementsAre(".: warning: no document (.txt) is in this folder"));
    EXPECT_THAT(read_register({}).findings, IsEmpty());
    try {
        (void)read_register({folder.path() / "absent"});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unreadable);
        EXPECT_EQ(error.message(), "no such file or folder; check the path");
    }
}

TEST(Overlay, lets_the_upper_register_win) {
    Register lower;
    lower.qualifications.resize(2);
    lower.qualifications[0].code = "BK-0001-3";
    lower.qualifications[0].title = "Kok";
    lower.qualifications[1].code = "BK-0003-1";
    lower.findings = {{Severity::note, "lower", 0, "a"}};
    Register upper;
    upper.qualifications.resize(2);
    upper.qualifications[0].code = "VP-0001-1";
    upper.qualifications[1].code = "BK-0001-1"; // an older version, but the one that was asked for
    upper.qualifications[1].title = "Onze kok";
    upper.findings = {{Severity::note, "upper", 0, "b"}};
    const Register all = overlay(lower, upper);
    EXPECT_THAT(codes_of(all), ElementsAre("BK-0001-1", "BK-0003-1", "VP-0001-1"));
    ASSERT_EQ(all.findings.size(), 3u);
    EXPECT_EQ(to_string(all.findings[2]), "note: BK-0001-1 (Onze kok) takes the place of BK-0001-3 (Kok)");
}

TEST(BundledRegister, is_whole) {
    const std::filesystem::path folder = test::source_dir() / "corpora" / "register";
    const Register read = read_register({folder});
    EXPECT_THAT(findings_of(read, folder), IsEmpty());
    EXPECT_GE(read.qualifications.size(), 10u);
    for (const Qualification& qualification : read.qualifications) {
        EXPECT_TRUE(std::filesystem::exists(folder / (qualification.code + ".txt"))) << qualification.code;
        EXPECT_EQ(qualification.origin, Origin::vakpeil) << qualification.code;
        EXPECT_FALSE(qualification.provenance.empty()) << qualification.code;
        EXPECT_FALSE(qualification.definition.empty()) << qualification.code;
        EXPECT_FALSE(qualification.synonyms.empty()) << qualification.code;
        EXPECT_GE(qualification.competences.size(), 5u) << qualification.code;
    }
}

} // namespace
} // namespace vakpeil
