#include "corpora/esco.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_esco.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* header = "conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description\n";

class EscoFolder : public testing::Test {
protected:
    EscoFolder() { test::write_small_esco(folder_.path()); }
    [[nodiscard]] Esco with_occupations(const std::string& text) const {
        folder_.write("occupations_nl.csv", text);
        return read_esco(folder_.path());
    }

    test::TemporaryFolder folder_;
};

TEST_F(EscoFolder, ReadsOccupationsAndGroups) {
    const Esco esco = read_esco(folder_.path());
    EXPECT_THAT(esco.findings, IsEmpty());
    ASSERT_EQ(esco.occupations.size(), 12U);
    EXPECT_EQ(esco.occupations[2], (EscoOccupation{"urn:o:3",
                                                   "7512",
                                                   "bakker",
                                                   {"broodbakker", "ambachtelijk bakker"},
                                                   "Kneedt deeg en bakt brood in de oven, \"vers van de plaat\"."}));
    EXPECT_THAT(esco.occupations[1].other_labels, ElementsAre("bestuurder van een taxi", "taxi chaufeur"));
    ASSERT_EQ(esco.groups.size(), 2U);
    EXPECT_EQ(esco.groups[0].code, "7512");
}

TEST_F(EscoFolder, ReadsByteOrderMarkAndWindowsLineEnds) {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : test::small_occupations_csv)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(with_occupations(windows).occupations,
              with_occupations(std::string(test::small_occupations_csv)).occupations);
}

TEST_F(EscoFolder, LeavesOutDoublesAndWhatIsNotReleased) {
    const Esco esco =
        with_occupations(std::string(header) + "u:1,1111,kok,\"kok\nkeukenkok\nkeukenkok\",,released,x\n" +
                         "u:2,1111,oud beroep,,,deprecated,x\n");
    ASSERT_EQ(esco.occupations.size(), 1U);
    EXPECT_THAT(esco.occupations[0].other_labels, ElementsAre("keukenkok"));
    EXPECT_THAT(esco.findings, IsEmpty());
}

TEST_F(EscoFolder, ARowThatCannotBeReadIsAFinding) {
    const struct {
        const char* row;
        const char* message;
    } rows[] = {
        {"u:1,1111,kok\n", "has 3 fields where the header has 7"},
        {",1111,kok,,,released,\n", "no URI or no preferred label"},
        {"u:1,1111,,,,released,\n", "no URI or no preferred label"},
        {"u:1,koken,kok,,,released,\n", "\"koken\" is no ISCO code"},
        {"u:1,11112,kok,,,released,\n", "\"11112\" is no ISCO code"},
        {"u:9,1111,kok,,,released,\n", "was there before"},
        {"u:1,1111,k\"ok,,,released,\n", "cannot be read"},
    };
    for (const auto& row : rows) {
        const Esco esco = with_occupations(std::string(header) + "u:9,1111,bakker,,,released,\n" + row.row);
        EXPECT_EQ(esco.occupations.size(), 1U) << row.row;
        ASSERT_EQ(esco.findings.size(), 1U) << row.row;
        EXPECT_EQ(esco.findings[0].line, 3U) << row.row;
        EXPECT_THAT(esco.findings[0].message, HasSubstr(row.message));
    }
}

TEST_F(EscoFolder, AFileThatIsSomethingElseIsAnError) {
    for (const char* text : {"", "conceptUri,preferredLabel\nu:1,kok\n"})
        EXPECT_THROW((void)with_occupations(text), Error) << text;
    EXPECT_THROW((void)with_occupations(std::string("PK\0\0", 4)), Error);
    std::filesystem::remove(folder_.path() / "occupations_nl.csv");
    try {
        (void)read_esco(folder_.path());
        FAIL() << "a missing file was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unreadable);
        EXPECT_THAT(error.what(), HasSubstr("occupations_nl.csv"));
    }
}

TEST(EscoOfTheCommission, IsReadWhole) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const Esco esco = read_esco(test::shared_data() / "esco");
    EXPECT_THAT(esco.findings, IsEmpty());
    EXPECT_EQ(esco.occupations.size(), 3039U);
    EXPECT_EQ(esco.groups.size(), 619U);
}

} // namespace
} // namespace vakpeil
