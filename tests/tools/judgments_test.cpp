#include "tools/evaluation/judgments.hpp"

#include <gtest/gtest.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {
namespace {

using Grades = std::map<std::string, int>;

Judgments read(std::string_view text) {
    return read_judgments(text, "judged.tsv");
}

TEST(Judgments, EveryWayToWriteTheSame) {
    const struct {
        const char* story;
        std::string_view text;
    } cases[]{
        {"no first row with names", "v1\tBK-0496\t2\t4\nv1\tBK-0497\t1\n"},
        {"named", "vacancy_id\tqualification\tgrade\tvks_level\nv1\tBK-0496\t2\t4\nv1\tBK-0497\t1\t\n"},
        {"in another order", "vacancy_id\tvks_level\tgrade\tqualification\nv1\t4\t2\tBK-0496\nv1\t\t1\tBK-0497\n"},
        {"the vacancy is not the first column",
         "qualification\tgrade\tvacancy_id\tvks_level\nBK-0496\t2\tv1\t4\nBK-0497\t1\tv1\t4\n"},
        {"a column of one's own among them",
         "vacancy_id\toccupation\tqualification\tgrade\tvks_level\nv1\tKok\tBK-0496\t2\t4\nv1\tKok\tBK-0497\t1\n"},
        {"line ends of Windows", "v1\tBK-0496\t2\t4\r\n\r\nv1\tBK-0497\t1\t4\r\n"},
        {"a byte order mark", "\xEF\xBB\xBFvacancy_id\tqualification\tgrade\tvks_level\nv1\tBK-0496\t2\t4\n"
                              "v1\tBK-0497\t1\n"},
        {"comments and empty lines", "# judged twice\n\nv1\tBK-0496\t2\t4\n \t \n#v1\tBK-0001\t2\nv1\tBK-0497\t1\n"},
        {"no end of the last line", "v1\tBK-0497\t1\nv1\tBK-0496\t2\t4"},
        {"no grade is 2", "v1\tBK-0496\t\t4\nv1\tBK-0497\t1\n"},
        {"space around the cells", " v1 \t BK-0496 \t 2 \t 4 \nv1\tBK-0497\t1\n"},
        {"versions of a code: the highest grade", "v1\tBK-0496-1\t1\t4\nv1\tBK-0496-3\t2\nv1\tBK-0496-2\t1\n"
                                                  "v1\tBK-0497-1\t1\n"},
        {"no fit is nothing", "v1\tBK-0496\t2\t4\nv1\tBK-0497\t1\nv1\tBK-0498\t0\nv1\tBK-0499\t-1\n"},
    };
    for (const auto& [story, text] : cases) {
        const Judgments judgments = read(text);
        ASSERT_EQ(judgments.vacancies.size(), 1u) << story;
        const JudgedVacancy& vacancy = judgments.vacancies.at("v1");
        EXPECT_EQ(vacancy.grades, (Grades{{"BK-0496", 2}, {"BK-0497", 1}})) << story;
        EXPECT_EQ(vacancy.level, 4) << story;
        EXPECT_EQ(judgments.fitting_grade, 2) << story;
    }
}

TEST(Judgments, SeveralCodesInACellHaveItsGrade) {
    const Judgments judgments = read("v1\tBK-0496-1|BK-0497-2 | |BK-0498\t3\n");
    EXPECT_EQ(judgments.vacancies.at("v1").grades, (Grades{{"BK-0496", 3}, {"BK-0497", 3}, {"BK-0498", 3}}));
}

TEST(Judgments, AnEmptyQualificationSaysThatNothingFits) {
    const Judgments judgments = read("v1\t\t\t5\nv2\t\nv3\tBK-0001\t0\nv4\t|\nv5\tBK-0496\n");
    ASSERT_EQ(judgments.vacancies.size(), 5u);
    for (const char* id : {"v1", "v2", "v3", "v4"})
        EXPECT_TRUE(judgments.vacancies.at(id).fits_nothing()) << id;
    EXPECT_FALSE(judgments.vacancies.at("v5").fits_nothing());
    EXPECT_EQ(judgments.vacancies.at("v1").level, 5) << "a job has a level without a qualification";
    EXPECT_EQ(judgments.vacancies.at("v2").level, std::nullopt);

    const Judgments labelled = labelled_only(judgments);
    ASSERT_EQ(labelled.vacancies.size(), 1u);
    EXPECT_TRUE(labelled.vacancies.contains("v5"));
    EXPECT_EQ(labelled.fitting_grade, judgments.fitting_grade);
}

TEST(Judgments, ACodeOutweighsAnEmptyRowWhicheverIsFirst) {
    for (const std::string_view text : {"v1\t\t\t3\nv1\tBK-0496\n", "v1\tBK-0496\t2\t3\nv1\t\n"}) {
        const Judgments judgments = read(text);
        EXPECT_EQ(judgments.vacancies.at("v1").grades, (Grades{{"BK-0496", 2}})) << text;
        EXPECT_EQ(judgments.vacancies.at("v1").level, 3) << text;
    }
}

TEST(Judgments, ReadsQrelsWithSpacesAndWithTabs) {
    for (const std::string_view text :
         {"v1 0 BK-0496-1 2\nv1 0 BK-0497 1\nv2 0 BK-0001 0\n", "v1  Q0  BK-0496   2\r\nv1 Q0 BK-0497 1\nv2 7 x 0\n",
          "v1\t0\tBK-0496\t2\nv1\t0\tBK-0497-2\t1\nv2\t0\tBK-0001\t0\n",
          "v1\tQ0\tBK-0496\t2\nv1\tQ0\tBK-0497\t1\nv2\t"}) {
        const Judgments judgments = read(text);
        ASSERT_EQ(judgments.vacancies.size(), 2u) << text;
        EXPECT_EQ(judgments.vacancies.at("v1").grades, (Grades{{"BK-0496", 2}, {"BK-0497", 1}})) << text;
        EXPECT_EQ(judgments.vacancies.at("v1").level, std::nullopt) << text;
        EXPECT_TRUE(judgments.vacancies.at("v2").fits_nothing()) << text;
    }
}

TEST(Judgments, AGradeOf0InTheSecondColumnIsNoQrelsWhenTheColumnsHaveNames) {
    const Judgments judgments = read("vacancy_id\tgrade\tqualification\tvks_level\nv1\t0\tBK-0496\t4\n");
    EXPECT_TRUE(judgments.vacancies.at("v1").fits_nothing());
    EXPECT_EQ(judgments.vacancies.at("v1").level, 4);
}

TEST(Judgments, FitsFromGrade2OnlyWhenAnyHasIt) {
    EXPECT_EQ(read("v1 0 BK-0496 1\nv2 0 BK-0497 1\n").fitting_grade, 1);
    EXPECT_EQ(read("v1 0 BK-0496 1\nv2 0 BK-0497 2\n").fitting_grade, 2);
    EXPECT_EQ(read("v1\tBK-0496\n").fitting_grade, 2) << "no grade is 2";
    EXPECT_EQ(read("").fitting_grade, 1);
    EXPECT_TRUE(read("").vacancies.empty());
}

TEST(Judgments, NamesTheLineThatIsWrong) {
    const struct {
        std::string_view text;
        std::size_t line;
        std::string_view message; // a part of it
    } cases[]{
        {"v1\tBK-0496\ttwo\n", 1, "'two' should be a whole number, the grade"},
        {"v1\tBK-0496\t2\n\n# good\nv2\tBK-0496\t1.5\n", 4, "'1.5' should be a whole number"},
        {"v1\tBK-0496\t99999999999\n", 1, "should be a whole number"},
        {"v1 0 BK-0496 2\r\nv2 0 BK-0496 x\r\n", 2, "'x' should be a whole number, the grade"},
        {"v1\tBK-0496\t2\tfour\n", 1, "'four' should be a whole number, the level"},
        {"v1\tBK-0496\t2\t8\nv1\tBK-0496\t2\t9\n", 2, "the level should be from 1 to 8"},
        {"v1\tBK-0496\t2\t0\n", 1, "the level should be from 1 to 8"},
        {"v1\tBK-0496\t2\t-4\n", 1, "the level should be from 1 to 8"},
        {"v1 BK-0496\n", 1, "vacancy_id, qualification, grade, vks_level"},
        {"v1 0 BK-0496 2 4\n", 1, "TREC qrels"},
        {"\tBK-0496\t2\n", 1, "the id of the vacancy is missing"},
        {"# mine\nvacancy_id\tcode\tgrade\n", 2, "no column is named 'qualification'"},
    };
    for (const auto& [text, line, message] : cases)
        try {
            static_cast<void>(read(text));
            ADD_FAILURE() << "was read: " << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input) << text;
            EXPECT_EQ(error.path(), "judged.tsv");
            EXPECT_EQ(error.line(), line) << text;
            EXPECT_NE(error.message().find(message), std::string_view::npos) << error.what();
        }
}

TEST(Judgments, LeavesOutTheVersionOfACode) {
    const struct {
        std::string_view code;
        std::string_view number;
    } cases[]{{"BK-0496-1", "BK-0496"}, {"BK-0496", "BK-0496"}, {"BK-0130-5-DBK-01", "BK-0130"},
              {"VP-0012-1", "VP-0012"}, {"BK", "BK"},           {"", ""}};
    for (const auto& [code, number] : cases)
        EXPECT_EQ(without_version(code), number) << code;
}

} // namespace
} // namespace vakpeil::tools
