// `vakpeil import`: what users have of the register, turned into profiles.

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/register_text.hpp"
#include "tests/corpora/register_sample.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/run_program.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* answer = R"({"beroepskwalificatie": {"versie_nr_lang": "BK-9002-1", "titel": "Lampenist",
    "vks_niveau": 4, "isced": {"x": 1}, "competenties": [{"nr": 1, "waarde": "Vult lampen"}]}, "totalItems": 1})";

class Import : public testing::Test {
protected:
    [[nodiscard]] fs::path out() const { return folder_.path() / "out"; }
    [[nodiscard]] Outcome import(const std::string& source) const {
        return test::run_program(folder_, {"import", source, "--out", out()});
    }

    test::TemporaryFolder folder_;
};

TEST_F(Import, TurnsAFolderOfDocumentsIntoProfiles) {
    fs::create_directory(folder_.path() / "in");
    folder_.write("in/sample.txt", test::lantern_lighter);
    folder_.write("in/answer.json", answer);
    folder_.write("in/picture.png", "not for us");
    const Outcome outcome = import(folder_.path() / "in");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("2 qualifications written to "));
    EXPECT_THAT(outcome.err, HasSubstr("left out: isced")) << "something was dropped in silence";
    EXPECT_EQ(read_register_text(test::contents(out() / "BK-9001-2.txt"), "x").qualification,
              read_register_text(test::lantern_lighter, "x").qualification);
    EXPECT_EQ(read_register_text(test::contents(out() / "BK-9002-1.txt"), "x").qualification.value().level, 4);
}

TEST_F(Import, WhatIsBrokenIsNamedAndTheRestIsImported) {
    fs::create_directory(folder_.path() / "in");
    folder_.write("in/a.json", std::string("[") + answer + ", {\"titel\": \"Naamloos\"}]");
    folder_.write("in/b.json", answer); // the same code again
    folder_.write("in/c.pdf", "%PDF-1.7 cut");
    const Outcome outcome = import(folder_.path() / "in");
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("1 qualifications written"));
    EXPECT_THAT(outcome.out, HasSubstr("3 documents were left out"));
    EXPECT_THAT(outcome.err, HasSubstr("versie_nr_lang \"\" is no code"));
    EXPECT_THAT(outcome.err, HasSubstr("b.json: error: BK-9002-1 was imported from another source already"));
    EXPECT_THAT(outcome.err, HasSubstr("c.pdf: error: is a PDF that cannot be read"));
}

// A title that is a heading of the layout was written, and could not be read again.
TEST_F(Import, SaysWhatTheLayoutCannotHold) {
    const std::string titled = R"({"versie_nr_lang": "BK-9003-1", "titel": "Definitie", "vks_niveau": 3,
        "competenties": [{"nr": 1, "waarde": "Dooft"}]})";
    const Outcome lost = import(folder_.write("a.json", titled));
    EXPECT_EQ(lost.exit_code, 4);
    EXPECT_THAT(lost.err, HasSubstr("BK-9003-1 cannot be a profile"));
    EXPECT_FALSE(fs::exists(out() / "BK-9003-1.txt"));
    const std::string marked = R"({"versie_nr_lang": "BK-9003-1", "titel": "Dover", "vks_niveau": 3,
        "competenties": [{"nr": 1, "waarde": "Dooft", "vaardigheden": [{"waarde": "Competentie 2: telt"}]}]})";
    const Outcome moved = import(folder_.write("a.json", marked));
    EXPECT_EQ(moved.exit_code, 0);
    EXPECT_THAT(moved.err, HasSubstr("looks like a mark of the layout"));
}

TEST_F(Import, SaysWhenThereIsNothing) {
    fs::create_directory(folder_.path() / "in");
    EXPECT_EQ(import(folder_.path() / "in").exit_code, 4);
    EXPECT_EQ(import(folder_.path() / "none").exit_code, 3);
}

// `import docs --out docs` once replaced the user's own documents by what was read of them.
TEST_F(Import, WritesNeitherOverItsSourceNorOverAProfileThatSomebodyWrote) {
    fs::create_directory(out());
    const std::string own = test::lantern_lighter + "\nHerkomst\n\nEigen tekst.\n";
    folder_.write("out/BK-9001-2.txt", own);
    const Outcome same = import(out());
    EXPECT_EQ(same.exit_code, 4);
    EXPECT_THAT(same.err, HasSubstr("would be written over its own source"));
    const Outcome other = import(folder_.write("official.txt", test::lantern_lighter));
    EXPECT_EQ(other.exit_code, 4);
    EXPECT_THAT(other.err, HasSubstr("which is no document of the register"));
    EXPECT_EQ(test::contents(out() / "BK-9001-2.txt"), own);
    folder_.write("out/BK-9001-2.txt", test::lantern_lighter);
    EXPECT_EQ(import(folder_.path() / "official.txt").exit_code, 0) << "a run again replaces what the last one wrote";
}

TEST_F(Import, APartFindsItsWholeInTheBundledRegister) {
    std::string part = test::lantern_lighter;
    part.replace(part.find("BK-9001-2"), 9, "BK-0130-5-DBK-01");
    const std::string path = folder_.write("part.txt", part);
    const std::string index = folder_.path() / "x.index";
    EXPECT_THAT(test::run_program(folder_, {"index", path, "--index", index}).err, Not(HasSubstr("is a part of")));
    EXPECT_THAT(test::run_program(folder_, {"show", "BK-0130", "--index", index}).out,
                HasSubstr("• BK-0130-5-DBK-01 Lantaarnopsteker"));
    part.replace(part.find("BK-0130-5"), 9, "BK-0130-4");
    folder_.write("part.txt", part);
    EXPECT_THAT(test::run_program(folder_, {"index", path, "--index", index}).err,
                HasSubstr("is a part of a qualification"));
}

TEST_F(Import, SaysWhatArgumentIsMissing) {
    const Outcome outcome = test::run_program(folder_, {"import", "x.json"});
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("--out is required"));
}

TEST_F(Import, SaysWhenItCannotWrite) {
    folder_.write("out", "a file");
    const Outcome outcome = import(folder_.write("a.json", answer));
    EXPECT_EQ(outcome.exit_code, 6);
    EXPECT_THAT(outcome.err, HasSubstr("cannot be made a folder"));
}

TEST_F(Import, AnImportedDocumentTakesThePlaceOfTheBundledProfile) {
    const std::string document = R"({"versie_nr_lang": "BK-0082-2", "titel": "Metselaar", "vks_niveau": 3,
        "definitie": "Metselt.", "competenties": [{"nr": 1, "waarde": "Metselt gevels"}]})";
    ASSERT_EQ(import(folder_.write("a.json", document)).exit_code, 0);
    const std::string index = folder_.path() / "x.index";
    const Outcome built = test::run_program(folder_, {"index", out(), "--index", index});
    ASSERT_EQ(built.exit_code, 0) << built.err;
    EXPECT_THAT(test::run_program(folder_, {"info", "--index", index}).out, HasSubstr(": 1 of the register's text, "));
    const std::string shown = test::run_program(folder_, {"show", "BK-0082", "--index", index}).out;
    EXPECT_THAT(shown, HasSubstr("Metselt gevels"));
    EXPECT_THAT(shown, Not(HasSubstr("Herkomst")));
}

// "BK-0130-5-DBK-01" is a part of BK-0130-5 and no qualification beside it.
TEST_F(Import, APartStaysAPartOfItsWhole) {
    fs::create_directory(folder_.path() / "in");
    folder_.write("in/whole.txt", test::lantern_lighter);
    std::string part = test::lantern_lighter;
    part.replace(part.find("BK-9001-2"), 9, "BK-9001-2-DBK-01");
    for (std::size_t at = part.find("Lantaarnopsteker"); at != std::string::npos; at = part.find("Lantaarnopsteker"))
        part.replace(at, 16, "Lantaarndover");
    folder_.write("in/part.txt", part);
    ASSERT_EQ(import(folder_.path() / "in").exit_code, 0);
    EXPECT_TRUE(fs::exists(out() / "BK-9001-2-DBK-01.txt"));
    const std::string index = folder_.path() / "x.index";
    const Outcome built = test::run_program(folder_, {"index", out(), "--no-bundled", "--index", index});
    EXPECT_THAT(built.out, HasSubstr("1 qualifications")) << built.err;
    EXPECT_THAT(test::run_program(folder_, {"show", "BK-9001", "--index", index}).out,
                HasSubstr("Deelkwalificaties\n\n • BK-9001-2-DBK-01 Lantaarndover"));
}

TEST_F(Import, TheOfficialSamplesAreImportedWithoutLoss) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const Outcome outcome = import(test::shared_data() / "register" / "samples");
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_THAT(outcome.out, HasSubstr("5 qualifications written"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("warning")));
    EXPECT_THAT(outcome.err, HasSubstr("the summary names level 3, the field of the level says 2, which counts"));
    const std::string index = folder_.path() / "x.index";
    EXPECT_THAT(test::run_program(folder_, {"index", out(), "--index", index}).err, IsEmpty());
    EXPECT_THAT(test::run_program(folder_, {"info", "--index", index}).out, HasSubstr(": 5 of the register's text, "));
}

} // namespace
} // namespace vakpeil
