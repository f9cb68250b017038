// A report for people and the same one for programs.

#include "tools/evaluation/report_text.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/unicode_text.hpp"
#include "tools/evaluation/report_json.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

Outcome outcome(int gain, double probability, std::optional<int> level, const std::string& sector) {
    Outcome one;
    one.gains = {gain, 2};
    one.judged = {2, 2};
    one.probability = probability;
    one.level = level;
    one.answer_level = 4;
    one.sector = sector;
    return one;
}

WorstCase worst_case() {
    return {"v3",
            "Bakker\x1b[2J",
            {"BK-9001 Brood\nbakker", "BK-9003 \x1b[31mKok"},
            "BK-9002-1 Meubel\tmaker",
            0.914,
            0.04,
            2,
            {"words 3.10 against 1.20: hout\x07"}};
}

Report sample() {
    Report report = report_of({outcome(2, 0.95, 4, "Horeca"), outcome(0, 0.95, 4, "Bouw"), outcome(2, 0.55, 3, "Bouw"),
                               outcome(2, 0.55, {}, "")});
    report.vacancies = "vacancies.jsonl";
    report.judgments = "judged.tsv";
    report.part = "check";
    report.median_milliseconds = 1.234;
    return report;
}

std::string shown(const Report& report) {
    return report_text(report, Terminal(false, 100));
}

TEST(Report, GroupsByLevelAndBySector) {
    const Report report = sample();
    EXPECT_EQ(report.count, 4u);
    ASSERT_EQ(report.by_level.size(), 2u) << "without those whose level was not judged";
    EXPECT_EQ(report.by_level[0].name, "level 3");
    EXPECT_EQ(report.by_level[0].count, 1u);
    EXPECT_EQ(report.by_level[1].name, "level 4");
    EXPECT_EQ(report.by_level[1].count, 2u);
    EXPECT_DOUBLE_EQ(report.by_level[1].measures[0].value, 0.5);
    ASSERT_EQ(report.by_sector.size(), 2u) << "without those of no sector";
    EXPECT_EQ(report.by_sector[0].name, "Bouw");
    EXPECT_DOUBLE_EQ(report.by_sector[1].measures[0].value, 1);
    EXPECT_EQ(report.confusion[3][3], 2u);
    EXPECT_EQ(report.reliability[5].count, 2u);
}

TEST(ReportText, SaysWhatWasMeasured) {
    const std::string text = shown(sample());
    EXPECT_THAT(text, testing::StartsWith("4 vacancies of vacancies.jsonl against judged.tsv (check)\n"));
    EXPECT_THAT(text, HasSubstr("\nfirst suggestion fits                         0.750  "));
    EXPECT_THAT(text, HasSubstr("median time a vacancy, one thread              1.23 ms\n"));
    EXPECT_THAT(text, HasSubstr("\nlevel 4                                               2  0.500    1.000  1.000\n"));
    EXPECT_THAT(text, HasSubstr("\nBouw                                                  2  0.500    1.000  0.500\n"));
    EXPECT_THAT(text, HasSubstr("\n0.9–1.0            2  0.950  0.500\n"));
    EXPECT_THAT(text, HasSubstr("\n     4               ·    ·    ·    2    ·    ·    ·    ·\n"));
    EXPECT_THAT(text, Not(HasSubstr("0.1–0.2"))) << "no line for a bin without answers";
}

TEST(ReportText, SaysWhatWasLeftOutOnlyWhenSomethingWas) {
    Report report = sample();
    EXPECT_THAT(shown(report), Not(HasSubstr("judged vacancies are not")));
    EXPECT_THAT(shown(report), Not(HasSubstr("left out")));
    for (const char* heading : {"Beside other systems", "Worst answers"})
        EXPECT_THAT(shown(report), Not(HasSubstr(heading)));
    report.unanswered = 3;
    report.unjudged = 5;
    EXPECT_THAT(shown(report), HasSubstr("3 judged vacancies are not in the file of vacancies.\n"));
    EXPECT_THAT(shown(report), HasSubstr("5 vacancies without a judgment were left out.\n"));
}

TEST(ReportText, WhatNothingBearsOnIsADash) {
    const std::string text = shown(report_of({}));
    EXPECT_THAT(text, HasSubstr("first suggestion fits                             –       –                0\n"));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
    EXPECT_THAT(shown(sample()),
                HasSubstr("\"nothing fits\": recall                            –       –                0\n"));
}

TEST(ReportText, SetsItselfBesideOtherSystems) {
    Report report = sample();
    report.peers.push_back({"plain words", measure_all(std::vector<Outcome>{outcome(0, 0, {}, "")}), 0.0123, 1});
    EXPECT_THAT(shown(report), HasSubstr("\nVakpeil                                       0.750    1.000  0.875\n"
                                         "plain words                                   0.000    1.000  0.500"
                                         "     0.0123   1.0000\n"));
}

TEST(ReportText, ShowsTheWorstAnswersAndWhy) {
    Report report = sample();
    report.worst = {worst_case(), worst_case(), worst_case()};
    report.worst[1].fitting_rank = 0;
    report.worst[2].fitting.clear();
    const std::string text = shown(report);
    EXPECT_THAT(text, HasSubstr("v3  Bakker [2J\n"
                                "  answered BK-9002-1 Meubel maker (0.91)\n"
                                "  fits: BK-9001 Brood bakker; BK-9003  [31mKok (0.04, number 2)\n"
                                "  · words 3.10 against 1.20: hout \n"));
    EXPECT_THAT(text, HasSubstr("[31mKok (not suggested)\n"));
    EXPECT_THAT(text, HasSubstr("(0.91)\n  nothing fits\n  · words"));
}

TEST(ReportText, ShowsNoMoreThanTenOfThem) {
    Report report = sample();
    for (std::size_t at = 0; at < 12; ++at) {
        report.worst.push_back(worst_case());
        report.worst.back().id = "case" + std::to_string(at) + ".";
    }
    EXPECT_THAT(shown(report), HasSubstr("case9."));
    EXPECT_THAT(shown(report), Not(HasSubstr("case10.")));
}

TEST(ReportText, NeverSteersTheTerminal) {
    Report report = sample();
    report.worst = {worst_case()};
    EXPECT_THAT(shown(report), Not(HasSubstr("\x1b")));
    EXPECT_THAT(shown(report), Not(HasSubstr("\x07")));
    EXPECT_THAT(report_text(report, Terminal(true, 100)), HasSubstr("\x1b[1mv3\x1b[0m  Bakker [2J"));
}

TEST(ReportText, CutsATitleToTheWidth) {
    Report report = sample();
    report.worst = {worst_case()};
    report.worst[0].title = std::string(300, 'x');
    report.worst[0].why = {std::string(300, 'y')};
    const std::string text = report_text(report, Terminal(false, 80));
    for (const std::string_view line : split_lines(text))
        EXPECT_LE(display_width(line), 80u) << line;
}

TEST(ReportJson, HoldsEveryFigure) {
    Report report = sample();
    report.unanswered = 3;
    report.unjudged = 5;
    const nlohmann::ordered_json json = report_json(report);
    EXPECT_EQ(json.at("format"), "vakpeil-evaluation 1");
    EXPECT_EQ(json.at("vacancies"), "vacancies.jsonl");
    EXPECT_EQ(json.at("judgments"), "judged.tsv");
    EXPECT_EQ(json.at("part"), "check");
    EXPECT_EQ(json.at("count"), 4);
    EXPECT_EQ(json.at("unanswered"), 3);
    EXPECT_EQ(json.at("unjudged"), 5);
    EXPECT_EQ(json.at("median_milliseconds"), 1.234);
    EXPECT_EQ(json.at("measures").size(), 14u);
    EXPECT_EQ(json.at("measures").at("acc_1").at("value"), 0.75);
    EXPECT_EQ(json.at("measures").at("acc_1").at("count"), 4);
    EXPECT_EQ(json.at("measures").at("level_exact").at("value"), 0.666667) << "six digits";
    EXPECT_LE(json.at("measures").at("acc_1").at("low"), 0.75);
    EXPECT_GE(json.at("measures").at("acc_1").at("high"), 0.75);
    EXPECT_EQ(json.at("by_level").at(1).at("name"), "level 4");
    EXPECT_EQ(json.at("by_level").at(1).at("measures").at("acc_1").at("value"), 0.5);
    EXPECT_EQ(json.at("by_sector").at(0).at("count"), 2);
    EXPECT_EQ(json.at("reliability").size(), reliability_bins);
    EXPECT_EQ(json.at("reliability").at(3).at("low"), 0.3);
    EXPECT_EQ(json.at("reliability").at(9).at("right"), 0.5);
    ASSERT_EQ(json.at("confusion").size(), 8u);
    EXPECT_EQ(json.at("confusion").at(2).at(3), 1);
}

TEST(ReportJson, WhatNothingBearsOnIsNull) {
    const nlohmann::ordered_json json = report_json(report_of({}));
    for (const auto& [name, measure] : json.at("measures").items()) {
        for (const char* key : {"value", "low", "high"})
            EXPECT_TRUE(measure.at(key).is_null()) << name << " " << key;
        EXPECT_EQ(measure.at("count"), 0);
    }
    EXPECT_TRUE(report_json(sample()).at("measures").at("no_fit_recall").at("value").is_null());
}

TEST(ReportJson, KeepsListsThoughEmpty) {
    const nlohmann::ordered_json json = report_json(report_of({}));
    for (const char* key : {"peers", "by_level", "by_sector", "worst"})
        EXPECT_EQ(json.at(key), nlohmann::ordered_json::array()) << key;
}

TEST(ReportJson, HoldsEveryWrongAnswerAsItIs) {
    Report report = sample();
    report.worst.assign(12, worst_case());
    report.worst[1].fitting_rank = 0;
    report.peers.push_back({"plain words", {}, 0.0123, 1});
    const nlohmann::ordered_json json = report_json(report);
    ASSERT_EQ(json.at("worst").size(), 12u);
    const auto& worst = json.at("worst").at(0);
    EXPECT_EQ(worst.at("id"), "v3");
    EXPECT_EQ(worst.at("title"), "Bakker\x1b[2J") << "JSON escapes it";
    EXPECT_EQ(worst.at("fitting").size(), 2u);
    EXPECT_EQ(worst.at("probability"), 0.914);
    EXPECT_EQ(worst.at("fitting_rank"), 2);
    EXPECT_EQ(worst.at("why").size(), 1u);
    EXPECT_TRUE(json.at("worst").at(1).at("fitting_rank").is_null());
    EXPECT_EQ(json.at("peers").at(0).at("p_acc_1"), 0.0123);
    EXPECT_THAT(json.dump(), Not(HasSubstr("\x1b")));
}

} // namespace
} // namespace vakpeil::tools
